using Arende.Application;
using Arende.Application.Journal;
using Arende.Application.Messaging;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Mail;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Arende.IntegrationTests.Messaging;

/// <summary>What was delivered long ago is removed; what somebody must still see to is not.</summary>
public abstract class ForgetDeliveredContract(TestStorage storage)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 3, 40, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_go_after_their_days_and_what_waits_or_was_parked_stays()
    {
        var rows = Enumerable.Range(1, 4).Select(n => new OutboxRow(Guid.CreateVersion7(), Guid.NewGuid(), n, "CaseMoved", "{}", Now.AddDays(-90))).ToList();
        await storage.With(db => storage.Store.Write(db, new JournalRows { Outbox = rows }, Ct));
        await Finish(rows[0], Now.AddDays(-31));
        await Finish(rows[1], Now.AddDays(-29));
        await storage.With(db => db.Outbox.Where(o => o.MessageId == rows[2].MessageId)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.FinishedAt, Now.AddDays(-80)).SetProperty(o => o.ParkedAt, Now.AddDays(-80)), Ct));
        await See(rows[0], Now.AddDays(-31));
        await See(rows[2], Now.AddDays(-92));

        Assert.Equal(2, await Forget(new ArendeOptions()));

        Assert.Equal(rows[1..].Select(row => row.MessageId), await storage.With(db => db.Outbox.OrderBy(o => o.Id).Select(o => o.MessageId).ToListAsync(Ct)));
        Assert.Equal([rows[0].MessageId], await storage.With(db => db.Inbox.Select(i => i.MessageId).ToListAsync(Ct)));
        Assert.Equal(0, await Forget(new ArendeOptions { EventDays = 0, MailDays = 0 }));
        await storage.With(db => db.Outbox.ExecuteDeleteAsync(Ct));
        await storage.With(db => db.Inbox.ExecuteDeleteAsync(Ct));
    }

    [Fact]
    public async Task More_events_than_one_batch_go_in_one_run()
    {
        var rows = Enumerable.Range(1, ForgetDelivered.Batch + 1).Select(n => new OutboxRow(Guid.CreateVersion7(), Guid.NewGuid(), n, "CaseMoved", "{}", Now.AddDays(-90))).ToList();
        await storage.With(db => storage.Store.Write(db, new JournalRows { Outbox = rows }, Ct));
        await storage.With(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(o => o.FinishedAt, Now.AddDays(-60)), Ct));

        Assert.Equal(rows.Count, await Forget(new ArendeOptions()));
    }

    [Fact]
    public async Task A_mail_that_was_sent_goes_after_its_days_and_one_that_waits_stays()
    {
        var unit = new Unit("Kontoret", null);
        var person = new Person("Eva Ek", "", $"{Guid.NewGuid()}@example.se", unit.Id, Role.CaseOfficer);
        var mails = Enumerable.Range(0, 3).Select(_ => OutgoingMail.OfReportReminder($"{Guid.NewGuid()}", person, ReportingPeriodId.New(), Now.AddDays(-400))).ToList();
        var young = OutgoingMail.OfReportReminder($"{Guid.NewGuid()}", person, ReportingPeriodId.New(), Now.AddDays(-300));
        await storage.With(db =>
        {
            db.AddRange([unit, person, .. mails, young]);
            return db.SaveChangesAsync(Ct);
        });
        await Become(mails[0], MailState.Sent);
        await Become(mails[1], MailState.Refused);
        await Become(young, MailState.Sent);

        Assert.Equal(1, await Forget(new ArendeOptions()));

        var ids = await storage.With(db => db.Mails.Select(m => m.Id).ToListAsync(Ct));
        Assert.DoesNotContain(mails[0].Id, ids);
        Assert.Equal(3, new[] { mails[1].Id, mails[2].Id, young.Id }.Intersect(ids).Count());
    }

    [Fact]
    public async Task A_forms_key_goes_after_its_days()
    {
        var clerk = new Viewer(PersonId.New(), UnitId.New(), "", new HashSet<string>());
        var (old, young) = (Key(Now.AddDays(-31)), Key(Now.AddDays(-29)));
        foreach (var operation in new[] { old, young }) await storage.With(db => storage.Store.Write(db, new JournalRows { Operation = operation }, Ct));

        Assert.Equal(0, await Forget(new ArendeOptions { FormKeyDays = 0 }));
        Assert.Equal(1, await Forget(new ArendeOptions()));

        Assert.Equal([young.Key], await storage.With(db => db.Operations.Where(o => o.PersonId == clerk.PersonId).Select(o => o.Key).ToListAsync(Ct)));

        Operation Key(DateTimeOffset at)
        {
            var draft = new JournalDraft(JournalSubject.Of(CaseId.New()), at, clerk.PersonId);
            draft.Completes(Operation.Of<ForgetDelivered>(clerk, FormKey.New(), []));
            return draft.Operation!;
        }
    }

    private Task<int> Forget(ArendeOptions options) => storage.With(db => new ForgetDelivered(db, Options.Create(options), clock).Run(Ct));

    private Task Finish(OutboxRow row, DateTimeOffset at) =>
        storage.With(db => db.Outbox.Where(o => o.MessageId == row.MessageId).ExecuteUpdateAsync(set => set.SetProperty(o => o.FinishedAt, at), Ct));

    private Task See(OutboxRow row, DateTimeOffset at) => storage.With(db =>
    {
        db.Add(new InboxEntry { Consumer = "Test", MessageId = row.MessageId, At = at });
        return db.SaveChangesAsync(Ct);
    });

    private Task Become(OutgoingMail mail, MailState state) =>
        storage.With(db => db.Mails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, state), Ct));
}

public sealed class ForgetDeliveredOnPostgres(PostgresStorage storage) : ForgetDeliveredContract(storage), IClassFixture<PostgresStorage>;

public sealed class ForgetDeliveredOnSqlite(SqliteStorage storage) : ForgetDeliveredContract(storage), IClassFixture<SqliteStorage>;
