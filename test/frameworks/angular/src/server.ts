import { AngularAppEngine, createRequestHandler } from '@angular/ssr';

const engine = new AngularAppEngine({ allowedHosts: ['shop.example'] });

/** What the builder looks for. */
export const reqHandler = createRequestHandler((request) => engine.handle(request));

/** The page as a server of Angular's writes it. */
export async function render(): Promise<string> {
  const page = await engine.handle(new Request('https://shop.example/'));
  return page ? page.text() : '';
}
