import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { conflict, invalid, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, VisibleRows, grant } from '@schakel/access';
import { byId, forgetLoaded, typedText } from '@schakel/graphql';
import { HistoryEntry, changeFact } from '@schakel/history';
import { historyOf } from '@schakel/organisations';
import { IsNull, Not } from 'typeorm';
import { mayArrangeBody, maySetNetwork } from './bodies.policy.js';
import { Body } from './body.entity.js';
import { EditBodyInput } from './body.inputs.js';
import { Setting, SettingInForce } from './setting.entity.js';
import { choose, mustBeWithinBounds, networkSettings, settingsOf } from './settings-in-force.js';
import { arranges, steeringFacts } from './steering.js';

/** The body, to be arranged by this viewer. Errors: NOT_FOUND, FORBIDDEN, CONFLICT BODY_ENDED. */
export async function bodyToArrange(id: string): Promise<Body> {
  const body = await unit().manager.findOneBy(Body, { id });
  if (!body) throw notFound();
  grant(mayArrangeBody, await steeringFacts(body.id));
  if (body.hasEnded(unit().moment.day)) throw conflict('BODY_ENDED', 'Dit overleg is beëindigd. De afspraken staan vast.');
  return body;
}

/** What a body may arrange for itself. */
@Resolver(() => Body)
export class BodySettingsResolver {
  @ResolveField(() => [SettingInForce], { description: 'The numbers in its rules.' })
  settings(@Parent() body: Body): Promise<SettingInForce[]> {
    return settingsOf(body.id);
  }

  @ResolveField(() => Boolean, { description: 'The viewer may change its settings: its regie or secretary, else the administrator.' })
  async mayArrange(@Parent() body: Body): Promise<boolean> {
    return !body.hasEnded(unit().moment.day) && arranges(unit().viewer, await steeringFacts(body.id));
  }

  @Mutation(() => Body)
  @Acts('bodies.arrange')
  async editBody(@Args('input') input: EditBodyInput): Promise<Body> {
    const body = await bodyToArrange(input.id);
    await changeFact(body, input.version, valuesIn(input, body));
    forgetLoaded();
    return body;
  }

  @Mutation(() => Body, { description: 'Without a value: the default again.' })
  @Acts('bodies.arrange')
  async setBodySetting(
    @Args('bodyId', { type: () => ID }) bodyId: string,
    @Args('key', { type: () => String }) key: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('value', { type: () => Int, nullable: true }) value: number | null = null,
  ): Promise<Body> {
    const body = await bodyToArrange(bodyId);
    mustBeWithinBounds(key, value);
    await choose(body.id, key, version, value);
    forgetLoaded();
    return body;
  }
}

@Resolver(() => SettingInForce)
export class SettingResolver {
  @VisibleRows()
  @Query(() => [SettingInForce], { description: 'What holds for every body that did not choose.' })
  networkSettings(): Promise<SettingInForce[]> {
    return networkSettings();
  }

  @Mutation(() => SettingInForce, { description: 'For every body that did not choose. Without a value: the default again.' })
  @Acts('settings.set-network')
  async setNetworkSetting(
    @Args('key', { type: () => String }) key: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('value', { type: () => Int, nullable: true }) value: number | null = null,
  ): Promise<SettingInForce> {
    grant(maySetNetwork, undefined);
    mustBeWithinBounds(key, value);
    await choose(null, key, version, value);
    forgetLoaded();
    const now = (await networkSettings()).find((setting) => setting.key === key);
    if (!now) throw notFound();
    return now;
  }

  @ResolveField(() => [HistoryEntry], { description: 'Newest first; none when nothing was ever chosen here.' })
  async history(@Parent() { settingId }: SettingInForce): Promise<HistoryEntry[]> {
    return settingId ? historyOf(settingId) : [];
  }

  @ResolveField(() => [Body], { description: 'Bodies that chose for themselves, and so do not follow the network.' })
  async choosers(@Parent() { key }: SettingInForce): Promise<Body[]> {
    const chosen = await unit().manager.findBy(Setting, { key, bodyId: Not(IsNull()), value: Not(IsNull()) });
    const bodies = await Promise.all(chosen.map(({ bodyId }) => byId(Body, bodyId)));
    return bodies.filter((body) => body !== null).sort((one, other) => one.position - other.position);
  }
}

type BodyValues = Pick<Body, 'purpose' | 'cadencePerYear' | 'cadenceText' | 'defaultLevel' | 'isTemporary' | 'endsOn' | 'endCondition'>;

function valuesIn({ purpose, cadencePerYear = null, defaultLevel, isTemporary, endsOn = null, endCondition }: EditBodyInput, body: Body): BodyValues {
  const condition = typedText('endCondition', endCondition, { max: 500 });
  if (!isTemporary && (endsOn || condition)) throw invalid({ field: 'isTemporary', message: 'Een vast overleg heeft geen einde. Maak de datum en de voorwaarde leeg, of kies tijdelijk.' });
  if (endsOn && endsOn !== body.endsOn && endsOn < unit().moment.day) throw invalid({ field: 'endsOn', message: 'Deze dag is al voorbij. Kies een dag die nog komt.' });
  return {
    purpose: typedText('purpose', purpose, { max: 1_000 }),
    cadencePerYear,
    // The words of the source say the number that was; another number leaves them to history.
    cadenceText: cadencePerYear === body.cadencePerYear ? body.cadenceText : null,
    defaultLevel,
    isTemporary,
    endsOn,
    endCondition: condition,
  };
}
