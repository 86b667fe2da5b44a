import { useRead } from '../data/use-read.js';
import { PartiesAndRegionsDocument } from '../generated/graphql/graphql.js';

/** Parties and regions to choose from, by name. */
export function usePartyChoices() {
  const { data } = useRead(PartiesAndRegionsDocument, {});
  const choice = ({ node: { id, name } }: { node: { id: string; name: string } }) => ({ value: id, label: name });
  return { parties: data?.organisations.edges.map(choice) ?? [], regions: data?.regions.edges.map(choice) ?? [] };
}
