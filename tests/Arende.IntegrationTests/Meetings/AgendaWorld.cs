using System.Text;
using Arende.Application.Cases;
using Arende.Application.Documents;
using Arende.Application.Files;
using Arende.Application.Meetings;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>A committee's meeting to come, with cases that lack nothing, and what is done with its agenda.</summary>
internal static class AgendaWorld
{
    public static readonly DateOnly Day = new(2025, 3, 24);
    private static readonly CancellationToken Ct = CancellationToken.None;

    public static Task<MeetingId> PlanCommittee(this TestApplication app) =>
        app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Committee.Id, Day, Ct));

    /// <summary>A case that waits for the committee.</summary>
    /// <param name="app">Where.</param>
    /// <param name="title">Its title.</param>
    /// <param name="isReady">False leaves its recipient without an address.</param>
    /// <param name="attached">A text that is its only attachment; null for none.</param>
    public static async Task<CaseId> WaitsForCommittee(this TestApplication app, string title, bool isReady = true, string? attached = null)
    {
        var officer = app.As(Role.CaseOfficer);
        var id = await CaseWalk.Register(app);
        var before = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));
        var report = before.Report with { Recipients = [new Recipient(1, "Föreningen", isReady ? officer.UnitId : null, null)], Attachments = attached is null ? [] : [new Attachment(1, "Karta")] };
        await app.Do<SaveDraft>(save => save.Run(officer, id, before.Version, title, report, Ct));
        if (attached is not null)
        {
            await app.Register(id, attached);
            await app.Do<BindAttachment>(bind => bind.Run(officer, id, 0, new Attachment(1, "Karta"), 1, Ct));
        }
        await CaseWalk.ToTheCommittee(app, id);
        return id;
    }

    public static Task<int> Register(this TestApplication app, CaseId id, string text) => app.Do<RegisterDocuments, int>(register => register.Run(app.As(Role.CaseOfficer), id,
        new DocumentsToRegister(new DocumentEntry(DocumentDirection.Internal, new DateOnly(2025, 3, 3), null, "Karta"), null, [Text(text)]), Ct));

    public static UploadedFile Text(string text) => new("karta.txt", Encoding.UTF8.GetByteCount(text), () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    public static Task<MemberId> Elect(this TestApplication app, string name, PersonId? account = null, bool isSubstitute = false) => app.Do<AddMember, MemberId>(add => add.Run(app.As(Role.Clerk), UsualBodies.Committee.Id,
        new MemberFacts(name, "C", isSubstitute, isSubstitute ? 1 : null, new DateOnly(2023, 1, 1), null, account), Ct));

    public static Task<IReadOnlyList<CallableItem>> Agenda(this TestApplication app, MeetingId meeting) => app.Read(db => CallableAgenda.Of(db, app.Definitions, meeting, Ct));

    public static async Task<int> Send(this TestApplication app, MeetingId meeting, int latest = 0, Arende.Application.Journal.FormKey key = default)
    {
        var seen = await app.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Version).SingleAsync(Ct));
        return await app.Do<SendSummons, int>(send => send.Run(app.As(Role.Clerk), meeting, new MeetingFacts(new TimeOnly(13, 0), "Sessionssalen"), seen, latest, Ct, key));
    }
}
