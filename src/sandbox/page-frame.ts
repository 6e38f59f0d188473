import { pageStyles } from './page-styles.ts';

/** A whole document around a page's content. Both must be markup of our own: nothing is escaped. */
export function pageFrame(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${pageStyles}</style>
</head>
<body>
${content}
</body>
</html>
`;
}
