import { Button, ColorPicker, Segmented, Select } from 'antd';
import { useRef, useState } from 'react';
import {
  contrast,
  defaultHouse,
  type FontId,
  fontChoices,
  fontIds,
  type HouseSettings,
  LEAST_CONTRAST,
  looks,
  MOST_LOGO,
} from '#shared/reports/house-style.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';

/** Look, fonts, colour and logo of everything that the office prints: set once. */
export function HouseStyleScreen({ onDone }: { onDone(): void }) {
  const { t } = useLanguage();
  const stored = useOperation('reports.house', {});
  const back = (
    <Button type="link" size="small" onClick={onDone}>
      {t('reports.editor-back')}
    </Button>
  );
  return stored.data ? (
    <HouseForm house={stored.data.house} onDone={onDone} />
  ) : (
    <Page title={t('reports.house')} above={back}>
      {stored.error ? <FailureNote failure={stored.error.failure} /> : <SkeletonRows rows={6} />}
    </Page>
  );
}

function HouseForm(props: { house: HouseSettings; onDone(): void }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const [house, setHouse] = useState(props.house);
  const [logoFault, setLogoFault] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const save = useCommand('reports.saveHouse');
  const ratio = contrast(house.accent, '#FFFFFF');
  const readable = ratio >= LEAST_CONTRAST;
  return (
    <Page
      title={t('reports.house')}
      description={t('reports.house-hint')}
      above={
        <Button type="link" size="small" onClick={props.onDone}>
          {t('reports.editor-back')}
        </Button>
      }
      actions={
        <Button
          type="primary"
          disabled={workspace.readOnly || !readable}
          loading={save.pending}
          onClick={async () => {
            if ((await save.run({ house })).ok) props.onDone();
          }}
        >
          {t('reports.house-save')}
        </Button>
      }
    >
      {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
      <Panel>
        <div className="house-form">
          <div className="section-field">
            <span>{t('reports.house-look')}</span>
            <Segmented
              value={house.look}
              aria-label={t('reports.house-look')}
              options={looks.map((look) => ({ value: look, label: t(`reports.look-${look}`) }))}
              onChange={(look) =>
                setHouse({ ...house, look, fonts: look === 'official' ? 'fangsong' : house.fonts })
              }
            />
            <small>{t(`reports.look-${house.look}-hint`)}</small>
          </div>
          <div className="section-field">
            <span>{t('reports.house-fonts')}</span>
            <Select<FontId>
              value={house.fonts}
              aria-label={t('reports.house-fonts')}
              options={fontIds.map((id) => ({ value: id, label: say(fontChoices[id].label) }))}
              onChange={(fonts) => setHouse({ ...house, fonts })}
            />
            <small>{t('reports.house-fonts-hint')}</small>
          </div>
          <div className="section-field">
            <span>{t('reports.house-accent')}</span>
            <div className="house-colour">
              <ColorPicker
                value={house.accent}
                disabledAlpha
                format="hex"
                showText
                onChangeComplete={(colour) =>
                  setHouse({ ...house, accent: `#${colour.toHex().slice(0, 6).toUpperCase()}` })
                }
              />
              <Button
                type="text"
                size="small"
                disabled={house.accent === defaultHouse.accent}
                onClick={() => setHouse({ ...house, accent: defaultHouse.accent })}
              >
                {t('reports.house-accent-default')}
              </Button>
            </div>
            <small data-fault={!readable}>
              {t(readable ? 'reports.contrast-good' : 'reports.contrast-low', { ratio: ratio.toFixed(1) })}
            </small>
          </div>
          <div className="section-field">
            <span>{t('reports.house-logo')}</span>
            <div className="house-colour">
              {house.logo && (
                <img className="house-logo" src={house.logo.url} alt={t('reports.house-logo')} />
              )}
              <input
                ref={file}
                type="file"
                accept="image/png,image/jpeg"
                hidden
                aria-label={t('reports.house-logo-choose')}
                onChange={async (event) => {
                  const chosen = event.target.files?.[0];
                  event.target.value = '';
                  const logo = chosen ? await readLogo(chosen) : null;
                  setLogoFault(logo === null);
                  if (logo) setHouse({ ...house, logo });
                }}
              />
              <Button onClick={() => file.current?.click()}>{t('reports.house-logo-choose')}</Button>
              {house.logo && (
                <Button type="text" onClick={() => setHouse({ ...house, logo: null })}>
                  {t('reports.house-logo-remove')}
                </Button>
              )}
            </div>
            <small data-fault={logoFault}>{t('reports.house-logo-hint')}</small>
          </div>
        </div>
      </Panel>
    </Page>
  );
}

/** The picture as data URL with its size; null for what is no picture or too large. */
async function readLogo(file: File): Promise<HouseSettings['logo']> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  }).catch(() => '');
  if (url === '' || url.length > MOST_LOGO) return null;
  const image = new Image();
  image.src = url;
  const read = await image.decode().then(
    () => true,
    () => false,
  );
  const { naturalWidth: width, naturalHeight: height } = image;
  return read && width > 0 && width <= 4000 && height > 0 && height <= 4000 ? { url, width, height } : null;
}
