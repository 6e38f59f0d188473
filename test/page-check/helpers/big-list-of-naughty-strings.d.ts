/** The package has no types of its own. */
declare module 'big-list-of-naughty-strings' {
  const naughtyStrings: readonly string[];
  export default naughtyStrings;
}
