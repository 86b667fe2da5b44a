import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { DefinitionList } from '../components/definition-list.js';
import { OuterLink, TextLink } from '../components/link.js';
import { useViewer } from '../data/viewer.js';
import type { MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { timesText } from './when-words.js';

const sightText = { NETWORK: m.meetings_level_network, BODY: m.meetings_level_body, CONFIDENTIAL: m.meetings_level_confidential };

/** When, where, online, of which table. */
export function MeetingFacts({ meeting }: { meeting: MeetingPartsFragment }) {
  const { today } = useViewer();
  const { heldOn, place, onlineUrl, note, level, body } = meeting;
  return (
    <Card title={m.meetings_facts()} id="wanneer">
      <DefinitionList
        facts={[
          { key: m.meetings_day(), value: heldOn ? <DateText on={heldOn} today={today} /> : m.meetings_no_day() },
          { key: m.meetings_time(), value: timesText(meeting) ?? m.meetings_no_time() },
          { key: m.meetings_place(), value: place ?? (onlineUrl ? null : m.meetings_no_place()) },
          { key: m.meetings_online(), value: onlineUrl ? <OuterLink href={onlineUrl}>{m.meetings_online_link()}</OuterLink> : null },
          { key: m.meetings_note(), value: note },
          {
            key: m.meetings_body(),
            value: (
              <TextLink to="/overleggen/$code" params={{ code: body.code }}>
                {body.name}
              </TextLink>
            ),
          },
          { key: m.meetings_level(), value: sightText[level]() },
        ]}
      />
    </Card>
  );
}
