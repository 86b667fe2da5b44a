import { connectionSql, readConnectionInSql, readRootInSql } from '@schakel/graphql';
import { baseConditionsOf, stateConditionsOf } from './action-filter.js';
import { registerKeys } from './action-register.js';
import { ActionItemsArgs } from './action-register.inputs.js';

readConnectionInSql('ActionItem');

readRootInSql('actionItems', ActionItemsArgs, ({ filter, order, first, after }, asked) => {
  const { bodyCodes, fundingSystems, onlyOpen, standings, states, ...more } = filter ?? {};
  // Also for what the filter learns later: only what stands here is read in one statement.
  if (Object.values(more).some((value) => value !== null && value !== undefined && value !== '')) return null;
  const conditions = [...baseConditionsOf({ bodyCodes, fundingSystems, onlyOpen }), ...stateConditionsOf({ standings, states })];
  return connectionSql({ table: 'action_item', alias: 'item', conditions, keys: registerKeys[order], page: { first, after } }, asked);
});
