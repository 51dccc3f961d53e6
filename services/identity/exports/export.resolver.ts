import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import { answer } from '../../../kit/user-error';
import { Account } from '../accounts/account.type';
import { type Context, viewerOf } from '../context';
import { DataExport, ExportMyDataInput, ExportMyDataPayload } from './export.type';
import { exportMyData, exportOf } from './exports';

@Resolver(() => Account)
export class ExportResolver {
  @Access('signed-in')
  @Directive('@tag(name: "credential")')
  @Mutation(() => ExportMyDataPayload, {
    description:
      'Has all that Hameau knows about the viewer put into one archive (zip, JSON) and mails a link to it, which serves for seven days. One at a time: one that is being made goes on, one that is there gives way.',
  })
  exportMyData(
    @Arg('input', () => ExportMyDataInput, { description: 'The password.' }) input: ExportMyDataInput,
    @Ctx() context: Context,
  ): Promise<ExportMyDataPayload> {
    return answer(context.asking, async () => ({
      dataExport: await exportMyData(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in')
  @FieldResolver(() => DataExport, {
    nullable: true,
    description: 'The archive of all that Hameau knows about its owner; null while none was asked for.',
  })
  dataExport(@Ctx() context: Context): Promise<DataExport | null> {
    return exportOf(context, viewerOf(context));
  }
}
