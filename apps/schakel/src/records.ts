// Every library with records: importing it makes its entities, predicates and functions known.
import '@schakel/access';
import '@schakel/actions';
import '@schakel/bodies';
import '@schakel/clock';
import '@schakel/convocations';
import '@schakel/decisions';
import '@schakel/files';
import '@schakel/history';
import '@schakel/jobs';
import '@schakel/learnings';
import '@schakel/meetings';
import '@schakel/minutes';
import '@schakel/notifications';
import '@schakel/operations';
import '@schakel/organisations';
import '@schakel/people';
import '@schakel/search';
