import { loader, manyBy } from '@schakel/graphql';
import { MinutesSignature } from './minutes-signature.entity.js';
import { MinutesState, type Minutes } from './minutes.entity.js';
import { digestNow } from './signed-contents.js';

/** Of what stands in the minutes now; of adopted minutes what was adopted. */
export const digestOf = ({ meetingId, state, digest }: Minutes): Promise<string> =>
  state === MinutesState.ADOPTED && digest ? Promise.resolve(digest) : loader<string, string>('digests of minutes', (ids) => Promise.all(ids.map(digestNow))).load(meetingId);

/** All names, those under an earlier text too; oldest first. */
export const signaturesOf = (meetingId: string): Promise<MinutesSignature[]> => manyBy(MinutesSignature, 'meetingId', meetingId, { signedAt: 'ASC', id: 'ASC' });

/** The names that stand under the text as it is now. */
export async function standingSignatures(minutes: Minutes): Promise<MinutesSignature[]> {
  const [digest, all] = await Promise.all([digestOf(minutes), signaturesOf(minutes.meetingId)]);
  return all.filter((one) => one.digest === digest);
}
