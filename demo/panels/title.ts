/** A name as it stands in addresses and files, for people: `mention-me` is read as "Mention Me". */
export function titleOf(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
