import { notFound } from '@schakel/kernel';
import { byAddressInAnyCase } from '@schakel/organisations';
import { Body } from './body.entity.js';

/** By the code in its address, however its letters are typed. Errors: NOT_FOUND. */
export async function bodyByCode(code: string): Promise<Body> {
  const body = await byAddressInAnyCase(Body, 'code', code);
  if (!body) throw notFound();
  return body;
}
