import path from 'node:path';
import { Marked } from 'marked';

/** A document as a page, and what it needs beside it. */
export interface DocumentPage {
  readonly html: string;
  /** Other documents that it links to, by their paths in the repository. */
  readonly documents: readonly string[];
  readonly pictures: readonly string[];
}

const PICTURE = /\.(png|svg)$/;

/**
 * Makes a page of a document of this repository. Links to other documents lead to their pages; files that are none, such as
 * sources, stand with their paths, as not every place that has the page has them.
 *
 * @param name its path in the repository, such as `demo/platforms/html.md`
 * @param text what it holds, in Markdown
 */
export function documentPage(name: string, text: string): DocumentPage {
  const folder = path.posix.dirname(name);
  const documents = new Set<string>();
  const pictures = new Set<string>();
  const marked = new Marked({
    renderer: {
      heading: (content, level, raw) => `<h${level} id="${slugOf(raw)}">${content}</h${level}>\n`,
      // What is wider than the page is scrolled, by keys too.
      code: (code) => `<pre tabindex="0"><code>${escaped(code)}</code></pre>\n`,
      table: (head, rows) =>
        `<div class="table" tabindex="0"><table><thead>${head}</thead><tbody>${rows}</tbody></table></div>\n`,
      image: (href, _title, alt) => {
        pictures.add(path.posix.join(folder, href));
        // The alternative comes escaped.
        return `<img src="${href}" alt="${alt}" />`;
      },
      link: (href, _title, content) => {
        const [file = '', place = ''] = href.split('#');
        if (/^[a-z]+:/.test(href) || file === '') return `<a href="${escaped(href)}">${content}</a>`;
        const target = path.posix.join(folder, file);
        if (!target.endsWith('.md')) return `${content} (<code>${escaped(target)}</code>)`;
        documents.add(target);
        return `<a href="${pageOf(file)}${place && `#${place}`}">${content}</a>`;
      },
    },
  });
  const body = marked.parse(text, { async: false });
  const to = (target: string) => path.posix.relative(folder, target);
  return {
    html: `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${/^# (.+)$/m.exec(text)?.[1] ?? 'Offer Elements'}</title>
    <link rel="icon" href="${to('demo/pictures/larkspur.svg')}" type="image/svg+xml" />
    <link rel="stylesheet" href="${to(STYLES)}" />
  </head>
  <body>
    <nav><a href="${to('index.html')}">Shape an offer</a> <a href="${to('demo/platforms/README.html')}">All platforms</a></nav>
    <main>
${body}</main>
  </body>
</html>
`,
    documents: [...documents],
    pictures: [...pictures].filter((picture) => PICTURE.test(picture)),
  };
}

/** Where the styles of all such pages are. */
export const STYLES = 'demo/documents/document.css';

/** The page's own path. */
export function pageOf(name: string): string {
  return name.replace(/\.md$/, '.html');
}

/** A heading's name in an address, as the host of the repository makes it. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
