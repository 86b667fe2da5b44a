import { audienceOf, unit } from '@schakel/database';
import { agendaItemFollowers } from '@schakel/meetings';

// Without version: who writes in the section at this moment is not disturbed. The change of level stands in the item's own history.
const follow = `
  update minutes_section set level = $2, reader_person_ids = $3, reader_organisation_ids = $4, reader_body_ids = $5
   where agenda_item_id = $1 and meeting_id = $6`;

agendaItemFollowers.add('minutes sections', async (item) => {
  const moved = await unit().execute(follow, [item.id, item.level, item.readerPersonIds, item.readerOrganisationIds, item.readerBodyIds, item.meetingId]);
  if (moved > 0) unit().announce(audienceOf(item));
});
