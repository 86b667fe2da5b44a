import type { IncomingMessage } from 'node:http';

const asked = new WeakMap<IncomingMessage, string>();

/** Remembers what a sound request asks for. Questions about the schema itself are no operation of ours. */
export function noteRootField(request: IncomingMessage, field: string | undefined): void {
  if (field && !field.startsWith('__')) asked.set(request, field);
}

/** The first root field that this request asked for, always one of the schema; undefined when it was not found sound. */
export const rootFieldOf = (request: IncomingMessage): string | undefined => asked.get(request);
