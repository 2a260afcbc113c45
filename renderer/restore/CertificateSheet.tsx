import { UserText } from '#renderer/ui/UserText.tsx'
import type { EraseCertificate } from '#shared/restore/erase.ts'
import { certificateParts } from './certificate.ts'
import styles from './restore.module.css'

/** The certificate as it is read, on the screen and on paper. */
export const CertificateSheet = ({ certificate }: { readonly certificate: EraseCertificate }) => (
  <>
    {certificateParts(certificate).map(({ title, lines }) => (
      <section key={title} className={styles['part']} aria-label={title}>
        <h2>{title}</h2>
        <ul>
          {lines.map(([about, text], index) => (
            <li key={`${about} ${index}`}>
              <UserText>
                {about !== '' && <b>{about}: </b>}
                {text}
              </UserText>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)
