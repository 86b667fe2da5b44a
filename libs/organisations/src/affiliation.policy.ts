import { act } from '@schakel/access';

export const mayAffiliate = act('organisations.affiliate', 'Dit doet de beheerder.', ({ isAdministrator }, _facts: undefined) => isAdministrator);
