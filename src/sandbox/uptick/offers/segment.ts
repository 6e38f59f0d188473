/** One node of a tree, as the vendor writes it when all is well. */
export interface Segment {
  type: string;
  name?: string;
  text?: string;
  attributes?: Readonly<Record<string, unknown>>;
  /** Replace attributes of the same name on wide screens. */
  desktop_attributes?: Readonly<Record<string, unknown>>;
  children?: readonly Segment[];
  /** To be called when pressed. */
  url?: string;
}
