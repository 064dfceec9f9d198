import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { Link } from 'wouter';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { useT } from '../language.tsx';
import { listedScreens, screenKeys } from '../screens.ts';

function keyOf(id: string): string | null {
  const found = screenKeys.find(({ screen }) => screen.id === id);
  return found ? `Ctrl+${found.key}` : null;
}

export function Navigation(props: { folded: boolean; onToggle(): void; current: string | null }) {
  const t = useT();
  return (
    <nav className="navigation" aria-label={t('navigation.label')}>
      <div className="navigation-brand">
        <BrandMark size={24} />
        <span>{t('common.app-name')}</span>
      </div>
      <ul>
        {listedScreens.map(({ id, path, icon: Icon, Badge }) => (
          <li key={id}>
            <Tooltip
              title={props.folded ? t(`navigation.${id}`) : keyOf(id)}
              placement="right"
              mouseEnterDelay={props.folded ? 0.1 : 0.8}
            >
              <Link
                href={path}
                className="navigation-item"
                aria-current={props.current === id ? 'page' : undefined}
                aria-label={t(`navigation.${id}`)}
                aria-describedby={Badge ? `badge-${id}` : undefined}
              >
                <Icon />
                <span>{t(`navigation.${id}`)}</span>
              </Link>
            </Tooltip>
            {Badge && <Badge id={`badge-${id}`} />}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="navigation-item navigation-toggle"
        onClick={props.onToggle}
        aria-expanded={!props.folded}
        aria-label={props.folded ? t('navigation.unfold') : t('navigation.fold')}
      >
        {props.folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        <span>{t('navigation.fold')}</span>
      </button>
    </nav>
  );
}
