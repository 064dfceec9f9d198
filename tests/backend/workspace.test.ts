import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '#db/migrate.ts';
import { languages } from '#shared/i18n/language.ts';
import { failureText } from '#shared/i18n/translate.ts';
import { openTestBackend, profile, type TestBackend, testBackend } from './support/backend.ts';

let test: TestBackend;
afterEach(() => test.end());

const department = (code: string) => ({ code, name: `${code}科`, name_en: null });

const addDepartment = (code: string) =>
  test.call('records.save', { type: 'department', id: null, version: null, values: department(code) });

describe('without a workspace', () => {
  beforeEach(() => {
    test = testBackend();
  });

  it('offers folders, keeps the profile, and signs nothing without one', async () => {
    const state = await test.call('app.state', {});
    expect(state).toMatchObject({ profile: null, workspace: null, recent: [], version: '0.1.0' });
    const create = { folder: test.folder, name: 'a', institution: { zh: 'a', en: 'a' } };
    expect((await test.refused('workspace.create', create)).code).toBe('no-profile');
    expect(existsSync(test.folder)).toBe(false);
    await test.call('profile.save', profile);
    test.restart();
    expect((await test.call('app.state', {})).profile).toEqual(profile);
    await test.call('workspace.create', create);
  });

  it('starts with a settings file that cannot be read', async () => {
    await test.call('profile.save', profile);
    writeFileSync(join(test.folder, '..', 'user', 'settings.json'), '{"profile": {"name": 1}, "rec');
    test.restart();
    expect(await test.call('app.state', {})).toMatchObject({ profile: null, recent: [] });
  });

  it('says in both languages why a folder cannot be opened', async () => {
    const failure = await test.refused('workspace.open', { folder: join(test.folder, 'none') });
    expect(failure.code).toBe('workspace-missing');
    for (const language of languages) expect(failureText(language, failure)).toContain(test.folder);
    expect((await test.refused('records.list', { type: 'person' })).code).toBe('no-workspace');
    expect((await test.call('app.diagnostics', {})).text).toContain('no workspace');
  });
});

describe('with a workspace', () => {
  beforeEach(async () => {
    test = await openTestBackend();
  });

  it('is remembered, closed, opened again, and forgotten', async () => {
    await test.call('workspace.close', {});
    expect(await test.call('app.state', {})).toMatchObject({
      workspace: null,
      recent: [{ folder: test.folder, name: '教学质量', exists: true }],
    });
    test.restart();
    const info = await test.call('workspace.open', { folder: test.folder });
    expect(info).toMatchObject({
      name: '教学质量',
      readOnly: false,
      sample: false,
      years: [],
      floor: 5,
      currentYear: null,
    });
    await test.call('workspace.forget', { folder: test.folder });
    expect((await test.call('app.state', {})).recent).toEqual([]);
    expect(existsSync(join(test.folder, 'workspace.db'))).toBe(true);
  });

  it('opened for reading only refuses every change', async () => {
    await addDepartment('D1');
    await test.call('workspace.open', { folder: test.folder, readOnly: true });
    expect((await test.call('app.state', {})).workspace).toMatchObject({ readOnly: true });
    const save = { type: 'department', id: null, version: null, values: department('D2') } as const;
    expect((await test.refused('records.save', save)).code).toBe('read-only');
    expect((await test.refused('backups.create', {})).code).toBe('read-only');
    expect((await test.call('records.list', { type: 'department' })).total).toBe(1);
    expect(readdirSync(test.folder).sort()).toEqual(['backups', 'files', 'workspace.db']);
  });

  it('signs the change of its name, and tells it everywhere', async () => {
    const next = { name: '新名', institution: { zh: '新医院', en: 'New Hospital' } };
    expect(await test.call('settings.save', next)).toMatchObject(next);
    expect((await test.call('app.state', {})).recent[0]).toMatchObject({ name: '新名' });
    const { entries } = await test.call('audit.list', {});
    expect(entries[0]).toMatchObject({
      action: 'settings.save',
      actor: '王秘书',
      details: { before: { name: '教学质量' }, after: next },
    });
  });

  it('holds by its anonymity floor at once, and tells when it was lowered', async () => {
    expect(await test.call('settings.floor', { floor: 8 })).toMatchObject({ floor: 8 });
    expect((await test.call('app.state', {})).workspace).toMatchObject({ floor: 8 });
    expect(await test.call('settings.floor', { floor: 3 })).toMatchObject({ floor: 3 });
    expect((await test.refused('settings.floor', { floor: 2 })).code).toBe('bad-input');
    const { entries } = await test.call('audit.list', {});
    expect(entries.slice(0, 2)).toMatchObject([
      { action: 'settings.floor-lowered', details: { before: { floor: 8 }, after: { floor: 3 } } },
      { action: 'settings.floor-raised', details: { before: { floor: 5 }, after: { floor: 8 } } },
    ]);
  });

  it('goes back to a backup, and forward again', async () => {
    await addDepartment('D1');
    const backup = await test.call('backups.create', {});
    await addDepartment('D2');
    test.setTime('2025-03-10T09:00:00.000Z');
    const info = await test.call('backups.restore', { folder: test.folder, path: backup.path });
    expect(info.departments.map((entry) => entry.code)).toEqual(['D1']);
    const { backups } = await test.call('backups.list', { folder: test.folder });
    const before = backups.find((entry) => entry.reason === 'before-restore')!;
    const again = await test.call('backups.restore', { folder: test.folder, path: before.path });
    expect(again.departments.map((entry) => entry.code)).toEqual(['D1', 'D2']);
    expect(await test.call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('stays open where it is when a restore is refused', async () => {
    await addDepartment('D1');
    const failure = await test.refused('backups.restore', { folder: test.folder, path: '/etc/passwd' });
    expect(failure.code).toBe('backup-unknown');
    expect((await test.call('records.list', { type: 'department' })).total).toBe(1);
  });

  it('is restored when it cannot be opened', async () => {
    await addDepartment('D1');
    await test.call('backups.create', {});
    await test.call('workspace.close', {});
    writeFileSync(join(test.folder, 'workspace.db'), 'broken');
    const failure = await test.refused('workspace.open', { folder: test.folder });
    expect(failure).toMatchObject({ code: 'workspace-corrupt' });
    const path = (failure.details?.backups as string[] | undefined)?.[0];
    const info = await test.call('backups.restore', { folder: test.folder, path: path! });
    expect(info.departments).toHaveLength(1);
  });

  it('finds an original that was changed behind its back', async () => {
    const { store } = test.session.workspace!;
    const { sha256 } = await store.change('x', (writer) =>
      store.keepFile(writer, Buffer.from('科室,人数\n内科,3\n'), '内科.csv'),
    );
    expect(await test.call('audit.verify', {})).toMatchObject({ ok: true, files: 1, damagedFiles: [] });
    writeFileSync(join(test.folder, 'files', sha256.slice(0, 2), sha256), 'other');
    expect(await test.call('audit.verify', {})).toMatchObject({ ok: false, damagedFiles: ['内科.csv'] });
  });

  it('describes itself without a name of a person', async () => {
    const { text } = await test.call('app.diagnostics', {});
    expect(text).toContain(`schema ${SCHEMA_VERSION}`);
    expect(text).not.toContain(profile.name);
  });
});
