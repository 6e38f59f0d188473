import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../demo/free-port.ts';
import { findWebKit, NO_WEBKIT } from '../../setup/webkit.mjs';
import { endsWithUs, openDisplay } from './display.ts';

/**
 * WebKitGTK's own WebDriver, by hand: of the whole protocol we need a dozen commands, and no library that speaks it
 * knows this driver better. Commands are those of https://www.w3.org/TR/webdriver2/.
 */
export interface Driver {
  /**
   * Says one command.
   *
   * @param path after the driver's address, such as `/session`
   * @throws {Error} with the driver's own word and message, when it refuses
   */
  command(method: 'DELETE' | 'GET' | 'POST', path: string, body?: object): Promise<unknown>;
  close(): void;
}

/** Milliseconds between two looks at a driver that is starting, and how many: half a minute. */
const LOOK_PAUSE = 50;
const MOST_LOOKS = 600;

export async function startDriver(): Promise<Driver> {
  const found = findWebKit();
  if (!found) throw new Error(NO_WEBKIT);
  const display = await openDisplay();
  const port = await freePort(4_500 + Math.floor(Math.random() * 500));
  const program = spawn(found.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display.name, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
  });
  const end = endsWithUs(program);
  const address = `http://127.0.0.1:${port}`;
  await answers(address);
  return {
    command: (method, path, body) => command(address, method, path, body),
    close: () => {
      end();
      display.close();
    },
  };
}

async function command(address: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    // The driver wants an object with every command that is posted.
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  });
  const { value }: { value: unknown } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
  return value;
}

/** It tells nobody when it has begun to listen. */
async function answers(address: string): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const isThere = await command(address, 'GET', '/status').then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await pause(LOOK_PAUSE);
  }
  throw new Error('The driver of WebKitGTK does not answer.');
}
