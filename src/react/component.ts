'use client';

import type { LitElement } from 'lit';
import {
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type PropsWithoutRef,
  type RefAttributes,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { type Attributes, type Division, divideProps } from './divide-props.ts';
import { type EventName, type Listeners, listenerName } from './listeners.ts';

/** What a page may call or read, and not set. */
type Unset = 'reason' | 'grantConsent' | 'endDelay';

type Own<Element, Names extends EventName> = Partial<Omit<Element, keyof LitElement | Unset>> & Listeners<Names>;

/** What a component takes: the properties of its element, its events, and what every element takes. */
export type OfferProps<Element, Names extends EventName> = Own<Element, Names> &
  Omit<HTMLAttributes<Element>, keyof Own<Element, Names>>;

export type OfferComponent<Element, Names extends EventName> = ForwardRefExoticComponent<
  PropsWithoutRef<OfferProps<Element, Names>> & RefAttributes<Element>
>;

/** A server lays nothing out, and React 18 would say so on its console. */
const useEffectInPage: typeof useLayoutEffect = typeof document === 'undefined' ? () => {} : useLayoutEffect;

/**
 * A component for an element: of React 18 and 19, in the page or drawn on a server.
 *
 * What an attribute can hold is drawn as one, so that it is in the server's HTML, and the element may ask before React has
 * come. Objects and listeners no HTML can hold, and React 19 forgets them where it takes over what a server has drawn; so
 * the element itself is given them, after every drawing.
 */
export function componentFor<Element extends LitElement, Names extends EventName>(
  tag: string,
  elementClass: typeof LitElement & (new () => Element),
  events: readonly Names[],
): OfferComponent<Element, Names> {
  const attributes = attributesOf(elementClass);
  const listeners = new Map<string, string>(events.map((event) => [event, listenerName(event)]));

  const Component = forwardRef<Element, OfferProps<Element, Names>>((props, ref) => {
    const own = useRef<Element>(null);
    const latest = useRef<Division | undefined>(undefined);
    const division = divideProps(props, attributes, [...listeners.values()]);
    useImperativeHandle<Element | null, Element | null>(ref, () => own.current, []);

    useEffectInPage(() => {
      // What was never given stays as the page has set it.
      for (const name of new Set([...(latest.current?.objects.keys() ?? []), ...division.objects.keys()])) {
        if (own.current) Reflect.set(own.current, name, division.objects.get(name));
      }
      latest.current = division;
    });

    useEffectInPage(() => {
      const element = own.current;
      const tell = (event: Event): void => {
        const listener = latest.current?.listeners.get(listeners.get(event.type) ?? '');
        if (typeof listener === 'function') listener(event);
      };
      for (const event of events) element?.addEventListener(event, tell);
      return () => {
        for (const event of events) element?.removeEventListener(event, tell);
      };
    }, []);

    return createElement(tag, { ...division.drawn, ref: own });
  });
  Component.displayName = elementClass.name;
  return Component;
}

/** As the class declares them. */
function attributesOf(elementClass: typeof LitElement): Attributes {
  // Lit gathers what a class and those above it declare when it is first asked.
  void elementClass.observedAttributes;
  return new Map(
    [...elementClass.elementProperties].map(([name, { attribute }]) => [
      String(name),
      attribute === false ? undefined : typeof attribute === 'string' ? attribute : String(name).toLowerCase(),
    ]),
  );
}
