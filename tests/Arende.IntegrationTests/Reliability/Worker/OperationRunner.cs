using System.Text;
using System.Text.RegularExpressions;
using Arende.Application.Cases;
using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Reminders;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Reliability.Worker;

/// <summary>Does an operation by the use case that a page would call, in a scope of its own.</summary>
internal sealed partial class OperationRunner(IServiceProvider services, IReadOnlyDictionary<string, Viewer> people)
{
    public const string Inside = "Samhällsbyggnadskontoret";
    public const string Outside = "utanfor@grannkommunen.example";

    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly string Document = File.ReadAllText(Path.Combine(TestServices.Root, "src/Arende.Demo/verksamhetsberattelse-strandkoping-2024.md"));

    public async Task<Guid?> Run(Operation asked)
    {
        await using var scope = services.CreateAsyncScope();
        var viewer = people[asked.Role];
        T UseCase<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var id = new CaseId(asked.Case ?? Guid.Empty);
        var meeting = new MeetingId(asked.Meeting ?? Guid.Empty);
        switch (asked.Verb)
        {
            case Verb.Register: return (await UseCase<RegisterCase>().Run(viewer, asked.Text!, AccessLevel.Open, Case.UsualType, Ct)).Value;
            case Verb.Import: return (await UseCase<ImportStaffReport>().Run(viewer, "rapport.md", Bytes(asked.Text!), again: false, Ct)).Case!.Id.Value;
            case Verb.AnswerRemark: await UseCase<AnswerRemarks>().Run(viewer, id, new Dictionary<Guid, string> { [asked.Part!.Value] = "Stämmer ändå." }, Ct); return null;
            case Verb.SayEffects: await UseCase<AnswerClauseEffects>().Run(viewer, id, (await UseCase<ArendeDb>().Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct)).Report.Yes(), Ct); return null;
            case Verb.SaveDraft: await Save(UseCase<ArendeDb>(), UseCase<SaveDraft>(), viewer, id); return null;
            case Verb.TickCondition: await UseCase<TickCondition>().Run(viewer, id, asked.Part!.Value, isMet: true, Ct); return null;
            case Verb.Complete: await UseCase<CompleteWorkItem>().Run(viewer, asked.Part!.Value, Answer(asked), Ct); return null;
            case Verb.Plan: return (await UseCase<PlanMeeting>().Run(viewer, UsualBodies.Of(asked.Body!.Value).Id, asked.Date!.Value, Ct)).Value;
            case Verb.AddToAgenda: await UseCase<AddToAgenda>().Run(viewer, meeting, id, Ct); return null;
            case Verb.Record: await UseCase<RecordOutcome>().Run(viewer, meeting, id, asked.Outcome!.Value, asked.Reason, [], Ct); return null;
            case Verb.Close: await UseCase<CloseMeeting>().Run(viewer, meeting, null, Ct); return null;
            case Verb.Verify: await UseCase<VerifyMinutes>().Run(viewer, meeting, await DayOf(UseCase<ArendeDb>(), meeting), Ct); return null;
            case Verb.PutUpNotice: await UseCase<PutUpNotice>().Run(viewer, meeting, StockholmTime.Today(services.GetRequiredService<TimeProvider>()), "Kommunkansliet", [], Ct); return null;
            case Verb.Remind: await UseCase<RemindOfAssignments>().Run(Ct); return null;
            default: throw new ArgumentOutOfRangeException(nameof(asked), asked.Verb, "Nobody can do that.");
        }
    }

    // Verified the day it was held: the meetings' days are made up, and minutes are verified within the year.
    private static Task<DateOnly> DayOf(ArendeDb db, MeetingId id) => db.Meetings.Where(m => m.Id == id).Select(m => m.Date).SingleAsync(Ct);

    private static WorkItemAnswer Answer(Operation asked) => new(asked.Text!, asked.Reason, asked.Reason is { } demand ? [demand] : null);

    // Each report has assignments of its own: those that another one has brought already would wait for that one's decision.
    private static byte[] Bytes(string title) => Encoding.UTF8.GetBytes($"{FirstCell().Replace(Document, cell => $"{cell.Value} {title}")}\n\n### Om provet\n\n{title}\n");

    private static async Task Save(ArendeDb db, SaveDraft save, Viewer viewer, CaseId id)
    {
        var draft = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct);
        // Saving what says the same as before tells nothing in the history, and the oracle looks for each save there.
        var written = $"Ärendet gäller en ny förskola. Skrivet {Guid.NewGuid():n}.";
        var report = draft.Report with
        {
            Clauses = draft.Report.Clauses.Count > 0 ? draft.Report.Clauses : [Clause.Of(1, "Kommunstyrelsen godkänner förslaget.")],
            Sections = draft.Report.IsEmpty
                ? [new Section(SectionKind.Matter, "Beskrivning av ärendet", written)]
                // In the last: without the summary the others' numbers would not add up, and the draft couldn't be handed in.
                : [.. draft.Report.Sections.Select((section, at) => at == draft.Report.Sections.Count - 1 ? section with { Text = written } : section)],
            Recipients = [new Recipient(1, Inside, null, null), new Recipient(2, Outside, null, null)],
        };
        await save.Run(viewer, id, draft.Version, draft.Title, report, Ct);
    }

    [GeneratedRegex(@"^[^\t\n<]+(?=\t)", RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
