import { useRead } from '../data/use-read.js';
import { RegionChoicesDocument } from '../generated/graphql/graphql.js';
import { useEveryOrganisation } from '../organisations/use-every-organisation.js';

/** Parties and regions to choose from, by name. */
export function usePartyChoices() {
  const { data } = useRead(RegionChoicesDocument, {});
  const organisations = useEveryOrganisation();
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return { parties: organisations?.map(choice) ?? [], regions: data?.regions.edges.map(({ node }) => choice(node)) ?? [] };
}
