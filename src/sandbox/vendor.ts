/**
 * What a vendor of the sandbox is made of. Nothing here, and nothing in a vendor's folder, may import from Node: the
 * same vendor also runs inside a browser page, where an arrival comes from a patched `fetch` instead of a socket.
 */

/**
 * A body, in either direction: any JSON value, a string for what is not JSON, an empty string for none. A message whose
 * whole body is one JSON string cannot be told from text; no vendor has such a message.
 */
export type Body = unknown;

/** A request, read whole. */
export interface Arrival {
  /** Which of the vendor's addresses it came to. Absent where there is only one. */
  address?: string;
  /** Upper case. */
  method: string;
  /** Without the query. */
  path: string;
  /** A list where a key stands more than once. */
  query: Readonly<Record<string, string | readonly string[]>>;
  /** Names in lower case; repeated headers joined by a comma. */
  headers: Readonly<Record<string, string>>;
  body: Body;
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Body;
  /** Milliseconds to wait first. Default 0. */
  delay?: number;
  /** What goes wrong on the way back. Default: nothing. */
  mishap?: Mishap;
}

/**
 * `hang`: no byte ever comes. `reset`: the connection breaks before the first byte. `lost`: the same, but only after the
 * vendor has done its part, so that the log holds a status nobody was told. `truncated`: it breaks after half of the
 * promised body. `drip`: the body comes byte by byte.
 */
export type Mishap = 'hang' | 'reset' | 'lost' | 'truncated' | 'drip';

/** Where the sandbox itself is listening, so that a vendor can hand out links that work. */
export interface Site {
  /** Such as `http://127.0.0.1:4100`, without a slash at the end. Throws for an address no vendor declared. */
  baseUrl(address: string): string;
}

/** A call that came earlier, and the name of what it got; `refused` when it was not by the contract. */
export interface PastCall extends Arrival {
  vendor: string;
  outcome: string;
}

/** The latest calls, oldest first. All a vendor may remember: whoever clears the log starts afresh. */
export interface History {
  readonly entries: readonly PastCall[];
}

/** What the answer of an outcome may depend on. */
export interface Call {
  arrival: Arrival;
  /** Without the call itself. */
  history: History;
  site: Site;
  /** The number at the end of a word such as `offer-image-slow-1500`. */
  milliseconds: number | undefined;
}

/** A fixed answer, or one made for the call. */
export type Outcome = Answer | ((call: Call) => Answer);

/** What a vendor makes of a call: not by the contract, or fine. */
export type Verdict =
  | {
      refusal: Answer;
      /** What is wrong, for the log: some vendors refuse without a word. Never says what came. */
      problems?: readonly string[];
    }
  | {
      /** The outcome when nobody chose one. */
      usual: string;
      /** The scenario that the call itself asks for, such as `offer-no-url+slow-2000`. Text in any case. */
      wanted: string | undefined;
      /** The very call came before. It is answered all the same, and marked in the log. Default false. */
      repeated?: boolean;
    };

export interface SandboxVendor {
  /** In kebab-case, such as `mention-me`. */
  name: string;
  /** One port is opened for each. Most vendors have one address, of the same name. */
  addresses: readonly string[];
  /** By name. A name that ends in `slow` may be followed by `-<milliseconds>`. */
  outcomes: Readonly<Record<string, Outcome>>;
  /** Checks a call as strictly as the vendor's contract says. */
  judge(arrival: Arrival, history: History): Verdict;
  /** Pages and pictures a browser loads: never logged, held or spoiled. `undefined` when the path is none of them. */
  host(arrival: Arrival): Answer | undefined;
}
