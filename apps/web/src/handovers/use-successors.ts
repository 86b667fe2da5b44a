import { hasEnded } from '../bodies/body-groups.js';
import type { Choice } from '../components/select.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { HandOverChoicesDocument } from '../generated/graphql/graphql.js';

/** Living bodies that can take something over. */
export function useSuccessors(bodyId: string): Choice[] {
  const { today } = useViewer();
  const { data } = useRead(HandOverChoicesDocument, {});
  const living = (data?.bodies.edges ?? []).map(({ node }) => node).filter((body) => body.id !== bodyId && !hasEnded(body, today));
  return living.map(({ id, name }) => ({ value: id, label: name }));
}
