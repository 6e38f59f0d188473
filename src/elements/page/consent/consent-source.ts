/** What a shopper has answered a shop's question for consent. */
export type ConsentWord = 'granted' | 'denied';

/** Somebody on the page who knows: a banner, a platform, the browser. */
export interface ConsentSource {
  /** As `debug` names it. */
  readonly name: string;
  /**
   * Listens, until the function it returns is called. Calls `say` with what is known, at once where it is and whenever it
   * may have changed; with `undefined` where the shopper has not answered.
   */
  listen(say: (word: ConsentWord | undefined) => void): () => void;
}
