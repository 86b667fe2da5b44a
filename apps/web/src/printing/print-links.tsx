import { DownloadButton } from '../components/link.js';
import { m } from '../paraglide/messages.js';

interface PrintLinksProps {
  /** 'Agenda': told to who hears the page. */
  name: string;
  /** Without its end. */
  address: string;
  /** '?partij=VGN' */
  query?: string;
}

/** One document, to print or to keep: as PDF and for Word. */
export function PrintLinks({ name, address, query = '' }: PrintLinksProps) {
  return (
    <span className="row no-print">
      <DownloadButton small href={`${address}.pdf${query}`} download aria-label={m.print_as_pdf_of({ name })}>
        {m.print_as_pdf()}
      </DownloadButton>
      <DownloadButton small href={`${address}.docx${query}`} download aria-label={m.print_as_word_of({ name })}>
        {m.print_as_word()}
      </DownloadButton>
    </span>
  );
}
