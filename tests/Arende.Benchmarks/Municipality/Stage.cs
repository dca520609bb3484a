using System.Text.Json;
using Arende.Adapters.Storage;
using Arende.Application;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Mail;
using Arende.Application.Meetings;
using Arende.Application.Messaging;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Benchmarks.Municipality;

/// <summary>A small municipality in a database that is thrown away, whose people act by the product's own use cases on days that have been.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly Clock clock = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("arende-exemplars-");

    private Stage(DateOnly today)
    {
        Today = today;
        services = new ServiceCollection().AddLogging().AddArendeStorage(null, Path.Combine(folder.FullName, "arende.db")).AddArendeApplication().AddArendeTexts()
            .Configure<ArendeOptions>(options => options.DistributionHold = TimeSpan.Zero)
            .AddSingleton<TimeProvider>(clock).AddSingleton<IMailTransport, Taken>().AddSingleton(DefinitionCatalogue.Read(Path.Combine(Repository.Root(), "workflows")))
            .BuildServiceProvider();
    }

    public DateOnly Today { get; }

    public Dictionary<Actor, Person> People { get; } = [];

    public Dictionary<Actor, Unit> Units { get; } = [];

    public static async Task<Stage> Set(DateOnly today)
    {
        var stage = new Stage(today);
        await ArendeDatabase.Migrate(stage.services, CancellationToken.None);
        await stage.Enter();
        return stage;
    }

    /// <summary>Ten o'clock in Stockholm.</summary>
    public void Day(DateOnly day) => clock.Now = StockholmTime.StartOfDay(day).AddHours(10);

    public async Task<CaseId> Write()
    {
        var (officer, unit) = (Viewer(Actor.Officer), Units[Actor.OtherUnit]);
        var id = await Do<RegisterCase, CaseId>(use => use.Run(officer, "Qtitle0Q", AccessLevel.Open, Case.UsualType, default));
        var report = StaffReport.Empty with
        {
            Office = "Qunit0Q",
            To = "Kommunstyrelsen",
            Voices = ["Kommunstyrelsens arbetsutskott föreslår:", "Kommunstyrelsen beslutar:"],
            Clauses = [Clause.Of(1, "Qclause0Q")],
            Sections =
            [
                new Section(SectionKind.Summary, "Sammanfattning", "Qsection0Q"),
                new Section(SectionKind.Analysis, "Förvaltningens analys och slutsatser", "Qsection1Q"),
            ],
            Signatories = [new Signatory("Kommundirektör", "Qunit0Q")],
            Attachments = [new Attachment(1, "Qattachment0Q")],
            Recipients = [new Recipient(1, "Qunit1Q", unit.Id, null), new Recipient(2, "Qrecipient0Q", null, null)],
        };
        await Do<SaveDraft, long>(async use => await use.Run(officer, id, await With(db => db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync()), "Qtitle0Q", report, default));
        return id;
    }

    public Task Complete(Actor who, CaseId id, string task, string outcome, string? reason = null, string[]? conditions = null, DateOnly? date = null) =>
        Do<CompleteWorkItem, Completion>(async use => await use.Run(Viewer(who), await With(db => db.WorkItems
            .Where(w => w.SubjectId == id.Value && w.TaskName == task && w.State == WorkItemState.Open).Select(w => w.Id).SingleAsync()),
            new WorkItemAnswer(outcome, reason, conditions, date), default));

    public async Task<MeetingId> Meet(BodyFunction body, DateOnly day, CaseId id)
    {
        // Each case has a meeting of its own here: it is closed with the case's outcome.
        var meeting = await Do<PlanMeeting, MeetingId>(use => use.RunAnother(Viewer(Actor.Clerk), UsualBodies.Of(body).Id, day, another: true, default));
        await Do<AddToAgenda, bool>(async use => { await use.Run(Viewer(Actor.Clerk), meeting, id, default); return true; });
        return meeting;
    }

    public Task Record(MeetingId meeting, CaseId id, Outcome outcome) =>
        Do<IServiceProvider, bool>(async use =>
        {
            await use.GetRequiredService<RecordOutcome>().Run(Viewer(Actor.Clerk), meeting, id, outcome, null, [], default);
            await use.GetRequiredService<CloseMeeting>().Run(Viewer(Actor.Clerk), meeting, null, default);
            return true;
        });

    public Task Verify(MeetingId meeting, DateOnly on) =>
        Do<VerifyMinutes, bool>(async use => { await use.Run(Viewer(Actor.Clerk), meeting, on, default); return true; });

    public Task PutUpNotice(MeetingId meeting, DateOnly on) =>
        Do<PutUpNotice, bool>(async use => { await use.Run(Viewer(Actor.Clerk), meeting, on, "Kommunkansliet", [], default); return true; });

    public Task Ring() => Do<RingDueTimers, int>(use => use.Run(default));

    /// <summary>A use case in a scope of its own, and then what listens for its events and the mails that those bring.</summary>
    public async Task<T> Do<TUse, T>(Func<TUse, Task<T>> act) where TUse : notnull
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var done = await act(scope.ServiceProvider.GetRequiredService<TUse>());
            await Deliver();
            return done;
        }
    }

    public async Task<T> With<T>(Func<ArendeDb, Task<T>> query)
    {
        await using var scope = services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<ArendeDb>());
    }

    public Viewer Viewer(Actor who) => new(People[who].Id, People[who].UnitId, People[who].Name, People[who].Roles.Select(held => held.Role).ToHashSet());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    // Each event to whoever handles it, as the consumers do.
    private async Task Deliver()
    {
        while (await With(db => db.Outbox.AsNoTracking().Where(row => row.FinishedAt == null).OrderBy(row => row.Id).ToListAsync()) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                var type = typeof(IEvent).Assembly.GetTypes().Single(known => known.Name == row.Type && known.IsAssignableTo(typeof(IEvent)));
                await (Task)GetType().GetMethod(nameof(Hand), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                    .MakeGenericMethod(type).Invoke(this, [JsonSerializer.Deserialize(row.Body, type, HistoryJson.Options)])!;
                await With(db => db.Outbox.Where(one => one.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.FinishedAt, clock.Now)));
            }
            await services.GetRequiredService<SendWaitingMails>().Run(default);
        }
    }

    private async Task Hand<TEvent>(TEvent message) where TEvent : class, IEvent
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var handler in scope.ServiceProvider.GetServices<IEventHandler<TEvent>>())
        {
            await handler.Handle(message, default);
            await scope.ServiceProvider.GetRequiredService<ArendeDb>().SaveChangesAsync();
        }
    }

    private async Task Enter()
    {
        foreach (var unit in new[] { Actor.Unit, Actor.OtherUnit, Actor.Chancery }) Units[unit] = new Unit(unit.ToString(), $"Qmailbox{(int)unit}Q@kommunen.example");
        foreach (var (who, unit, roles) in new (Actor, Actor, string[])[]
        {
            (Actor.Officer, Actor.Unit, [Role.CaseOfficer]), (Actor.Manager, Actor.Unit, [Role.Manager]),
            (Actor.OtherManager, Actor.OtherUnit, [Role.Manager]), (Actor.OtherAssignee, Actor.OtherUnit, [Role.Assignee]),
            (Actor.Director, Actor.Chancery, [Role.Director]), (Actor.FinanceDirector, Actor.Chancery, [Role.FinanceDirector]),
            (Actor.Registrar, Actor.Chancery, [Role.Registrar]), (Actor.Clerk, Actor.Chancery, [Role.Clerk]), (Actor.Controller, Actor.Chancery, [Role.Controller]),
        })
        {
            People[who] = new Person(who.ToString(), who.ToString(), $"{who}@kommunen.example", Units[unit].Id, roles);
        }
        await With(async db =>
        {
            db.AddRange(Units.Values);
            db.AddRange(People.Values);
            // Numbers and § that no other number in a text can be.
            foreach (var year in new[] { Today.Year - 1, Today.Year, Today.Year + 1 })
            {
                db.Add(new CaseNumberSeries { Register = "KS", Year = year, Last = Template.FirstNumber });
                db.Add(new CaseNumberSeries { Register = UsualBodies.Committee.ParagraphSeries, Year = year, Last = Template.FirstNumber });
                db.Add(new CaseNumberSeries { Register = UsualBodies.Board.ParagraphSeries, Year = year, Last = Template.FirstNumber + (Template.FirstNumber / 10) });
            }
            return await db.SaveChangesAsync();
        });
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    // Every mail arrives.
    private sealed class Taken : IMailTransport
    {
        public Task<MailAnswer> Send(OutgoingMail mail, CancellationToken ct) => Task.FromResult(MailAnswer.Sent);
    }
}
