import { readFileSync } from 'node:fs';
import type { CustomElementDeclaration, JavaScriptModule, Package } from 'custom-elements-manifest';

/** A manifest in which nothing is declared but elements. */
export interface Manifest extends Package {
  modules: ElementModule[];
}

interface ElementModule extends JavaScriptModule {
  declarations: CustomElementDeclaration[];
}

/** The folder of what is built. */
export const dist: URL = new URL('../../dist/', import.meta.url);

/** What `custom-elements-manifest analyze` has written. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(new URL('custom-elements.json', dist), 'utf8'));
}

/** The elements a manifest describes. */
export function elementsOf(manifest: Manifest): CustomElementDeclaration[] {
  return manifest.modules.flatMap(({ declarations }) => declarations);
}
