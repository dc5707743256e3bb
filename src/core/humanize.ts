/** A label for a segment of a name: `push_device` gives "Push device", `callerId` gives "Caller id". */
export function humanize(segment: string): string {
  const words = segment
    .replace(/[_\-+]+/g, " ")
    .replace(/([a-z\d])([A-Z])(?=[a-z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .trim();
  return words === "" ? segment : words.charAt(0).toUpperCase() + words.slice(1);
}
