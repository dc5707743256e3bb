/** A label for a segment of a name: `push_device` gives "Push device", `callerId` gives "Caller id". */
export function humanize(segment: string): string {
  // Most segments are one word in lower case.
  const words = /[^a-z\d]/.test(segment)
    ? segment
        .replace(/[_\-+]+/g, " ")
        .replace(/([a-z\d])([A-Z])(?=[a-z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
        .trim()
    : segment;
  return words.charAt(0).toUpperCase() + words.slice(1) || segment;
}
