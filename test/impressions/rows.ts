import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { Profile } from './helpers/browsers.ts';
import { inLanes, isDrawn, see } from './helpers/visits.ts';
import type { Tally, World } from './helpers/world.ts';

/** What a row works with: a world in which nothing has been counted yet, and a profile that is not open. */
export interface Bench {
  world: World;
  profile: Profile;
  /** From the row and `--scale`. */
  tries: number;
}

export interface Finding extends Tally {
  /** What else the row asks for, and whether it is so. */
  also?: string;
  holds?: boolean;
}

/** A row of the scorecard: a way to lose a view, or to count it twice. */
export interface Row {
  title: string;
  tries: number;
  /** The browsers it can be told of; default: all. */
  only?: string;
  run(bench: Bench): Promise<Finding>;
}

/** Tabs at once. With more, two cores cannot keep a second a second. */
const LANES = 12;

/** Milliseconds a busy machine may take for anything. */
const PATIENCE = 120_000;

/** Milliseconds after which a view counts as lost. */
const RECOVERY = 60_000;

export const rows: Readonly<Record<string, Row>> = {
  A1: { title: 'navigated away at once', tries: 3_000, run: (bench) => left(bench) },
  A2: { title: 'tab closed at once', tries: 3_000, run: closed },
  A3: { title: 'tab closed before a second', tries: 300, run: tooShort },
  A4: { title: 'no exit event is heard', tries: 300, run: (bench) => left(bench, deafen) },
  A5: { title: 'browser killed 100 ms later', tries: 300, run: killed },
  A6: { title: 'proxy away for 30 s', tries: 12, run: unreachable },
  A7: { title: 'proxy answers 500, 1 to 8 times', tries: 8, run: refusing },
  A8: { title: 'counted, and the answer lost', tries: 1_000, run: unanswered },
  A10: { title: '10 reloads, 10 times back', tries: 20, run: again },
  A11: { title: 'back from the cache', tries: 20, run: back },
  A12: { title: 'queue met by 10 tabs, 20 times slower', tries: 50, only: 'chromium', run: crowd },
};

async function left({ world, profile, tries }: Bench, prepare = () => {}): Promise<Finding> {
  return opened(profile, async (context) => {
    await context.addInitScript(prepare);
    // A site each, so that nobody sends what another has left behind.
    await inLanes(context, tries, LANES, async (page, site) => {
      await see(world, page, 'leave', site);
    });
    return world.tally(RECOVERY);
  });
}

/** Runs in the page: whatever listens for its end hears nothing. */
function deafen(): void {
  for (const type of ['pagehide', 'visibilitychange', 'freeze', 'beforeunload', 'unload']) {
    for (const target of [window, document]) {
      target.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    }
  }
}

async function closed({ world, profile, tries }: Bench): Promise<Finding> {
  return opened(profile, async (context) => {
    await inLanes(context, tries, LANES, async (_, site) => {
      const page = await context.newPage();
      await see(world, page, 'stay', site);
      await page.close();
    });
    return world.tally(RECOVERY);
  });
}

async function tooShort({ world, profile, tries }: Bench): Promise<Finding> {
  return opened(profile, async (context) => {
    await inLanes(context, tries, LANES, async (page, index) => {
      if (index < LANES) await page.goto(world.elsewhere);
      const address = world.page(world.newOrder(), 1 + (949 * index) / tries);
      // A page may close only what a page has opened.
      const [tab] = await Promise.all([page.waitForEvent('popup'), page.evaluate((url) => void open(url), address)]);
      if (!tab.isClosed()) await tab.waitForEvent('close');
    });
    const { counted, ...tally } = await world.tally(2_000);
    return { ...tally, counted: counted - world.late, also: `${tries} closed, ${world.late} of them too late` };
  });
}

async function killed({ world, profile, tries }: Bench): Promise<Finding> {
  for (let index = 0; index < tries; index++) {
    const context = await profile.open();
    await see(world, await context.newPage());
    await pause(100);
    await profile.kill();
    // The driver's end of it; the other is gone.
    await context.close().catch(() => {});
  }
  return opened(profile, (context) => visitAgain(world, context));
}

async function unreachable({ world, profile, tries }: Bench): Promise<Finding> {
  return opened(profile, async (context) => {
    const pages = await inLanes(context, tries, tries, async (page) => {
      await page.goto(world.page(world.newOrder()));
      await isDrawn(page);
    });
    // Nothing was seen yet, or just now. One of two tabs is closed before the proxy is back.
    world.relay.down();
    await pause(3_000);
    await Promise.all(pages.slice(tries / 2).map((page) => page.close()));
    await pause(27_000);
    world.relay.up();
    const start = Date.now();
    const tally = await visitAgain(world, context);
    const first = Math.min(...[...world.sends.values()].flat().filter((time) => time > start)) - start;
    return { ...tally, also: `first try after ${first} ms`, holds: first < 5_000 };
  });
}

async function refusing({ world, profile, tries }: Bench): Promise<Finding> {
  world.fault = (sends, site) => (sends <= site ? 'server-error' : undefined);
  return opened(profile, async (context) => {
    // A site each, so that no tab sends what is another's.
    await inLanes(context, tries, tries, async (page, site) => {
      await see(world, page, 'stay', site);
      await pause(RECOVERY);
      // One who was refused as often as a page tries is told on the next visit.
      await page.goto(world.nextVisit(site));
      await pause(2_000);
    });
    const tally = await world.tally(RECOVERY);
    const most = Math.max(...[...world.sends.values()].map(({ length }) => length));
    // Eight by the page of the view, and one by the next.
    return { ...tally, also: `${most} sends at most`, holds: most <= 9 };
  });
}

async function unanswered({ world, profile, tries }: Bench): Promise<Finding> {
  world.fault = (sends) => (sends === 0 ? 'lost-answer' : undefined);
  return opened(profile, async (context) => {
    await inLanes(context, tries, LANES, async (page) => {
      await see(world, page);
    });
    return visitAgain(world, context);
  });
}

async function again({ world, profile, tries }: Bench): Promise<Finding> {
  return opened(profile, async (context) => {
    await inLanes(context, tries, LANES, async (page) => {
      await page.goto(world.page(world.newOrder()));
      for (let round = 0; round < 10; round++) {
        await isDrawn(page);
        await pause(1_300);
        await page.reload();
      }
    });
    const page = await context.newPage();
    await page.goto(world.page(world.newOrder(), 'return'));
    while (world.returns.loaded + world.returns.restored < 10) await pause(100);
    await page.close();
    const tally = await world.tally(RECOVERY);
    return { ...tally, also: `${tries + 1} orders`, holds: tally.counted === tries + 1 };
  });
}

async function back({ world, profile, tries }: Bench): Promise<Finding> {
  return opened(profile, async (context) => {
    const page = await context.newPage();
    await page.goto(world.page(world.newOrder(), 'return'));
    while (world.returns.loaded + world.returns.restored <= tries) await pause(100);
    await page.close();
    const { restored } = world.returns;
    const tally = await world.tally(2_000);
    return { ...tally, also: `restored ${restored} of ${tries}`, holds: restored === tries && tally.counted === 1 };
  });
}

async function crowd({ world, profile, tries }: Bench): Promise<Finding> {
  world.fault = () => 'server-error';
  await opened(profile, (context) =>
    inLanes(context, tries, LANES, async (page) => {
      await see(world, page);
      await pause(300);
    }),
  );
  world.fault = () => undefined;
  world.sends.clear();
  return opened(profile, async (context) => {
    const pages = await inLanes(context, 10, 10, async (page) => {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 20 });
    });
    await Promise.all(pages.map((page) => page.goto(world.nextVisit())));
    const tally = await world.tally(RECOVERY);
    const most = Math.max(...[...world.sends.values()].map(({ length }) => length));
    return { ...tally, also: `${most} sends at most`, holds: most <= 3 };
  });
}

async function opened<Result>(profile: Profile, run: (context: BrowserContext) => Promise<Result>): Promise<Result> {
  const context = await profile.open();
  context.setDefaultTimeout(PATIENCE);
  try {
    return await run(context);
  } finally {
    await context.close();
  }
}

async function visitAgain(world: World, context: BrowserContext): Promise<Tally> {
  const page: Page = await context.newPage();
  await page.goto(world.nextVisit());
  return world.tally(RECOVERY);
}
