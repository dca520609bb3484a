using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>Who served, who else was there, who was in the chair and who verifies; the whole list is saved at once.</summary>
[Needs(Right.RecordOutcome)]
public sealed class AttendanceModel(TakeAttendance take, ArendeDb db, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    /// <summary>A form can name a place in the list and say nothing of it.</summary>
    [BindProperty]
    public List<AttendanceField> People { get; set => field = [.. value.Where(one => one is not null)]; } = [];

    [BindProperty]
    public MemberId? Chair { get; set; }

    [BindProperty]
    public MemberId? First { get; set; }

    [BindProperty]
    public MemberId? Second { get; set; }

    /// <summary>The list's revision when the form was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;

    /// <summary>Everybody who is of the body that day.</summary>
    public IReadOnlyList<Member> Members { get; private set; } = [];

    public bool MayWrite => Meeting is { VerifiedOn: null, CancelledBecause: null } && StockholmTime.Today(clock) >= Meeting.Date;
    public bool MayKeepMembers => Viewer.May(Right.KeepMembers);
    public IReadOnlyList<Choice> MemberChoices => [.. AttendanceField.OfMembers];
    public IReadOnlyList<Choice> SubstituteChoices => AttendanceField.OfSubstitutes(Members);
    public IReadOnlyList<Choice> Names => [new("", T.Attendance.Nobody), .. Members.Select(member => new Choice(member.Id.ToString(), T.Members.WithParty(member.Name, member.Party)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var written = Meeting.Attendance;
        Chair = written?.Chair;
        (First, Second) = (written?.Verifiers.Cast<MemberId?>().FirstOrDefault(), written?.Verifiers.Skip(1).Cast<MemberId?>().FirstOrDefault());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        MemberId[] verifiers = [.. new[] { First, Second }.OfType<MemberId>()];
        await take.Run(Viewer, Id, [.. People.Select(field => field.Read())], Chair, verifiers, Seen, ct, FormKey);
        TempData["Done"] = T.Attendance.Done.ToString();
        return RedirectToPage("/Meetings/Show", null, new { Id }, "attendance");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting) return false;
        Meeting = meeting;
        Members = await BodyMembers.On(db, meeting.Body.Id, meeting.Date).AsNoTracking().ToListAsync(ct);
        // What was typed stays, whoever has come or gone since.
        var typed = People.DistinctBy(field => field.MemberId).ToDictionary(field => field.MemberId);
        if (!People.Select(field => field.MemberId).SequenceEqual(Members.Select(member => member.Id)))
            foreach (var place in ModelState.Keys.Where(key => key.StartsWith($"{nameof(People)}[", StringComparison.Ordinal)).ToList()) ModelState.Remove(place);
        People = [.. Members.Select(member => typed.GetValueOrDefault(member.Id) ?? AttendanceField.Of(member, meeting.Attendance))];
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ChairDoesNotServe => nameof(Chair),
        Rule.VerifierDoesNotServe or Rule.VerifiersAreTooMany => nameof(First),
        _ => "",
    };
}
