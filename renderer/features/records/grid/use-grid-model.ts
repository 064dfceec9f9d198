import { useEffect, useSyncExternalStore } from 'react';
import type { RecordType } from '#shared/records/types.ts';
import { listen, useEvents } from '../../../app/events.ts';
import { GridModel } from './grid-model.ts';

/** Models outlive the screen: what could not be stored is still there when a person comes back. */
const models = new Map<string, GridModel>();
let following = false;

function modelOf(workspace: string, type: RecordType): GridModel {
  if (!following) {
    following = true;
    listen((event) => {
      if (event.type === 'workspace') models.clear();
    });
  }
  const key = `${workspace}/${type.id}`;
  const known = models.get(key);
  if (known && known.type === type) return known;
  const made = new GridModel(type);
  models.set(key, made);
  return made;
}

/** The model of a record type, and its revision as state. Changes from elsewhere are read by themselves. */
export function useGridModel(workspace: string, type: RecordType): GridModel {
  const model = modelOf(workspace, type);
  useSyncExternalStore(model.subscribe, model.revision);
  useEvents((event) => {
    if (event.type === 'changed' && event.scopes.includes('records') && model.saving.busy === 0)
      void model.load();
  });
  // While another screen was shown, nobody listened for this model.
  useEffect(() => {
    if (model.ready) void model.load();
  }, [model]);
  return model;
}
