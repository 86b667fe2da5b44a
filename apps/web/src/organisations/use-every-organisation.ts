import { useEffect, useState } from 'react';
import { useClient, type AnyVariables } from 'urql';
import { anyChange } from '../data/client.js';
import { asNode, useRead } from '../data/use-read.js';
import { OrganisationChoicesDocument, type OrganisationChoicesQuery } from '../generated/graphql/graphql.js';

export type OrganisationChoice = OrganisationChoicesQuery['organisations']['edges'][number]['node'];

const nodesOf = ({ organisations }: OrganisationChoicesQuery): OrganisationChoice[] => organisations.edges.map(({ node }) => node);

/** Every organisation to choose from, by name; undefined while the first hundred are on their way, the others follow. */
export function useEveryOrganisation(): OrganisationChoice[] | undefined {
  const client = useClient();
  const { data: first } = useRead(OrganisationChoicesDocument, {});
  const [rest, setRest] = useState<OrganisationChoice[]>([]);
  useEffect(() => {
    let isLeft = false;
    const readOn = async () => {
      const found: OrganisationChoice[] = [];
      for (let page = first?.organisations.pageInfo; page?.hasNextPage; ) {
        const { data } = await client.query<OrganisationChoicesQuery, AnyVariables>(asNode(OrganisationChoicesDocument), { after: page.endCursor }, anyChange).toPromise();
        if (isLeft || !data) return;
        found.push(...nodesOf(data));
        page = data.organisations.pageInfo;
      }
      setRest((before) => (before.length === 0 && found.length === 0 ? before : found));
    };
    void readOn();
    return () => {
      isLeft = true;
    };
  }, [client, first]);
  return first && [...nodesOf(first), ...rest];
}
