/** The name of an event of ours. */
export type EventName = Extract<keyof GlobalEventHandlersEventMap, `offer-${string}`>;

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** `onOfferShown` for `offer-shown`, and so on. */
export type Listeners<Names extends EventName> = {
  [Name in Names as `on${Pascal<Name>}`]?: ((event: GlobalEventHandlersEventMap[Name]) => void) | undefined;
};

/** `onOfferShown` for `offer-shown`. */
export function listenerName(event: EventName): string {
  return `on-${event}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
