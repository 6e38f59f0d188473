/** The package's version, as vendors see it in their reports. The same as in package.json; a test compares them. */
export const VERSION = '0.1.0';
