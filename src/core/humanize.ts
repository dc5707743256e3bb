/** A label for a segment of a name: `push_device` gives "Push device", `callerId` gives "Caller id". */
export function humanize(segment: string): string {
  // Most segments are one word in lower case.
  const words = /[^a-z\d]/.test(segment)
    ? segment
        .replace(/[_\-+]+/g, " ")
        .replace(/(?<=[a-z\d])[A-Z](?=[a-z])/g, (start) => ` ${start.toLowerCase()}`)
        .trim()
    : segment;
  // A URL is no word.
  return segment.includes(":") ? segment : words.charAt(0).toUpperCase() + words.slice(1) || segment;
}
