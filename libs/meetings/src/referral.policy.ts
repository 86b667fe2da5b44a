import { anyViewer, readable, secure } from '@schakel/database';
import { recorded } from '@schakel/history';
import { Referral } from './referral.entity.js';

// See: who sees the item it came from, the members of the other body, and of a confidential one its secretary and chair.
const seen = `${readable} or to_body_id = any ((select viewer_cleared_bodies())::uuid[])`;

secure(Referral, { select: seen, insert: anyViewer, update: seen });
recorded(Referral, { subject: (referral) => referral.itemId, leaveOut: ['itemId', 'forwardedById'] });
