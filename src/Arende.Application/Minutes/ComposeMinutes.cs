using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Distribution;
using Arende.Application.Documents;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Minutes;

/// <summary>Makes the minutes of a meeting as one document. All of it: who may see which § is the caller's to ask (<see cref="ReadableMinutes"/>).</summary>
public sealed class ComposeMinutes(ArendeDb db, IDocumentWords words, ReportedDecisions reported, IOptions<ArendeOptions> options)
{
    /// <returns>Null for a meeting that isn't closed, and for the council's, whose minutes others write.</returns>
    public async Task<MeetingMinutes?> Find(MeetingId id, CancellationToken ct) =>
        await db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == id, ct) is { } meeting && HasMinutes(meeting) ? await Of(meeting, ct) : null;

    /// <summary>Whether they still read as somebody was shown them.</summary>
    public async Task<bool> Reads(MeetingId id, string digest, CancellationToken ct) => await Find(id, ct) is { } now && now.Digest == digest;

    /// <summary>Whether its minutes are made here.</summary>
    public static bool HasMinutes(Meeting meeting) => meeting.IsClosed && !meeting.IsFromMinutes && meeting.Agenda.All(item => item.Outcome is not null);

    /// <param name="meeting">A closed one, with its agenda.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<MeetingMinutes> Of(Meeting meeting, CancellationToken ct)
    {
        var of = await Read(meeting, ct);
        IReadOnlyList<MinutesSection> parts = [.. words.MinutesSections(of).Select(made => new MinutesSection(made, made.CaseId is { } id
            ? new SectionText(made.Told, meeting.Item(id).Edited, meeting.HasVerified(meeting.Item(id))) : new SectionText(made.Told, made.IsOpening ? meeting.Opening : null, meeting.IsVerified)))];
        return new MeetingMinutes(meeting, of.Body, parts, words.Minutes(of, parts, null));
    }

    /// <summary>The same document with how it was verified.</summary>
    public async Task<ComposedDocument> AsVerified(Meeting meeting, MinutesVerification verification, CancellationToken ct) =>
        words.Minutes(await Read(meeting, ct), (await Of(meeting, ct)).Sections, verification);

    /// <summary>What is about to be verified is stored as it reads: what the meeting changed since a text was edited is part of it then.</summary>
    /// <param name="meeting">With its agenda; not verified yet.</param>
    /// <param name="only">Some §§; null for all of it.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">Lines clash, and nobody has chosen.</exception>
    public async Task Settle(Meeting meeting, IReadOnlyList<CaseId>? only, CancellationToken ct)
    {
        if (meeting.IsVerified || !HasMinutes(meeting) || (meeting.Opening is null && meeting.Agenda.All(item => item.Edited is null))) return;
        foreach (var section in (await Of(meeting, ct)).Sections.Where(section => section.Made.MayBeEdited).Where(section => only is null || (section.Made.CaseId is { } id && only.Contains(id))))
        {
            BrokenRuleException.When(section.Text.IsClash, Rule.MinutesHaveClash);
            if (!section.Text.IsMadeAnew || (section.Made.CaseId is { } one && meeting.HasVerified(meeting.Item(one)))) continue;
            if (section.Made.CaseId is { } of) meeting.EditSection(of, section.Text.Made, section.Text.Text);
            else meeting.EditOpening(section.Text.Made, section.Text.Text);
        }
    }

    private async Task<MinutesToCompose> Read(Meeting meeting, CancellationToken ct)
    {
        var ids = meeting.Agenda.Select(item => item.CaseId).ToList();
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var body = db.Bodies[meeting.BodyId];
        var places = new List<PlaceInMinutes>();
        foreach (var place in meeting.Places)
        {
            places.Add(place.Item is { } item && cases[item.CaseId] is var c
                ? new PlaceInMinutes(new DecisionToSend(NumberOf(c.Number), c.Title, c.Type, item, meeting, body, ReportTable.ReferredToBy(item.Clauses, c.Report)), null, [], one => NumberOf(one.Number))
                : new PlaceInMinutes(null, place.Standing, place.Standing!.Kind == StandingItemKind.ReportedDecisions ? await reported.Of(meeting.Id, place.Standing.Id, ct) : [], one => NumberOf(one.Number)));
        }
        return new MinutesToCompose(options.Value.Municipality, meeting, body, places);
    }

    private string NumberOf(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);
}
