using System.Globalization;
using Arende.Application.Drafts;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Web.Features.Cases;

public sealed class SectionFields
{
    /// <summary>That of <see cref="Domain.Cases.Section.Key"/>; null where the form had no such field.</summary>
    public string? Key { get; set; }
    public SectionKind Kind { get; set; }
    public string? Heading { get; set; }
    public string? Text { get; set; }
    public bool IsNotApplicable { get; set; }
    public int Line { get; set; }
}

/// <summary>What is said of a clause beside its words.</summary>
public sealed class ClauseTerms
{
    /// <summary>See <see cref="VoiceChoices.Key"/>; null where the form had no such field.</summary>
    public string? Voice { get; set; }

    /// <summary>A <see cref="ClauseType"/>, or <see cref="VoiceChoices.Unknown"/>; null where the form had no such field.</summary>
    public string? Type { get; set; }
    public Guid? Unit { get; set; }
    public Guid? Owner { get; set; }
    public string? Deadline { get; set; }
    public Guid? Meeting { get; set; }
    public BodyFunction? ReportTo { get; set; }

    public bool GivesAssignment => Type == nameof(ClauseType.Assignment);

    public static ClauseTerms Of(Clause clause) => new()
    {
        Voice = VoiceChoices.Key(clause.Voice), Type = clause.Type?.ToString() ?? VoiceChoices.Unknown,
        Unit = clause.Order?.UnitId?.Value, Owner = clause.Order?.OwnerId?.Value, Deadline = clause.Order?.Deadline, Meeting = clause.Order?.MeetingId?.Value, ReportTo = clause.Order?.ReportTo,
    };

    public Clause Typed(Clause clause) => clause with
    {
        Type = Enum.TryParse<ClauseType>(Type, out var type) && Enum.IsDefined(type) ? type : null,
        Order = GivesAssignment
            ? new ClauseOrder(
                Unit is { } unit ? new UnitId(unit) : null, Owner is { } owner ? new PersonId(owner) : null,
                // A meeting's day is its own: it is where the form has both.
                Meeting is null && !string.IsNullOrWhiteSpace(Deadline) ? Deadline.Trim() : null, Meeting is { } meeting ? new MeetingId(meeting) : null, ReportTo)
            : null,
    };
}

public sealed class AttachmentFields
{
    public int? Number { get; set; }
    public string? Title { get; set; }
}

public sealed class RecipientFields
{
    public string? Name { get; set; }
    public Guid? Unit { get; set; }
}

/// <summary>A draft as it stands in the form: everything that was typed, right or wrong.</summary>
public sealed class DraftForm
{
    public string? Title { get; set; }
    public List<string?> Clauses { get; init; } = [];

    /// <summary>Beside <see cref="Clauses"/>: one for each of them.</summary>
    public List<ClauseTerms> Terms { get; init; } = [];
    public List<SectionFields> Sections { get; init; } = [];
    public List<AttachmentFields> Attachments { get; init; } = [];
    public List<RecipientFields> Recipients { get; init; } = [];

    /// <summary>The stored draft, with a place for each of the sections of its case type that it lacks.</summary>
    public static DraftForm Of(string title, StaffReport report, IReadOnlyList<SectionKind> template) => new()
    {
        Title = title,
        Clauses = [.. report.Clauses.Select(clause => clause.Text)],
        Terms = [.. report.Clauses.Select(ClauseTerms.Of)],
        Sections = [.. Sectioned(report.Sections, template)],
        Attachments = [.. report.Attachments.Select(a => new AttachmentFields { Number = a.Number, Title = a.Title })],
        Recipients = [.. report.Recipients.Select(r => new RecipientFields { Name = r.Name, Unit = r.UnitId?.Value })],
    };

    /// <summary>The address that was confirmed for a line of the form, as long as it names the same recipient.</summary>
    public static string? AddressOf(RecipientFields fields, IReadOnlyList<Recipient> stored) => stored.FirstOrDefault(r => r.IsSame(Recipient(0, fields)))?.Address;

    /// <summary>A line without fields is none: what a browser never sends may be sent all the same.</summary>
    public void DropEmptyLines()
    {
        if (Terms.Count > Clauses.Count) Terms.RemoveRange(Clauses.Count, Terms.Count - Clauses.Count);
        for (var i = 0; i < Terms.Count; i++) Terms[i] ??= new ClauseTerms();
        while (Terms.Count < Clauses.Count) Terms.Add(new ClauseTerms());
        Sections.RemoveAll(section => section is null);
        Attachments.RemoveAll(attachment => attachment is null);
        Recipients.RemoveAll(recipient => recipient is null);
    }

    /// <summary>What its writer typed before, and didn't save, stands in the form; what has been saved since is none.</summary>
    /// <returns>What was taken up.</returns>
    public IReadOnlyList<UnsavedPart> TakeUp(IReadOnlyList<UnsavedPart> kept, IReadOnlyList<Section> stored) => [.. kept.Where(one => one.Part == DraftPart.Section
        ? TakeUp(one, stored.FirstOrDefault(section => section.Key == one.Key))
        : KeptFields.Write(this, one.Part) != one.Text && KeptFields.TakeUp(this, one.Part, one.Text))];

    private bool TakeUp(UnsavedPart one, Section? stored)
    {
        if (stored is not null && stored.IsSame(new Section(stored.Kind, one.Heading, one.Text) { IsNotApplicable = one.IsNotApplicable })) return false;
        var fields = Sections.Find(section => section.Key == one.Key);
        // It was never saved, or somebody else took it away.
        if (fields is null) Sections.Add(fields = new SectionFields { Key = one.Key, Kind = one.Kind });
        (fields.Heading, fields.Text, fields.IsNotApplicable) = (one.Heading, one.Text, one.IsNotApplicable);
        return true;
    }

    /// <summary>A part as it is saved: what stands in the form for it isn't wanted. A section that isn't saved is empty, or gone where its case type doesn't ask for it.</summary>
    /// <param name="key">That of <see cref="UnsavedPart.Key"/>.</param>
    /// <param name="saved">The stored draft.</param>
    public void PutBack(string key, DraftForm saved)
    {
        foreach (var part in Enum.GetValues<DraftPart>().Where(part => part != DraftPart.Section && UnsavedPart.KeyOf(part) == key)) KeptFields.TakeUp(this, part, KeptFields.Write(saved, part));
        var at = Sections.FindIndex(section => section.Key == key);
        if (at < 0) return;
        if (saved.Sections.Find(section => section.Key == key) is { } section) Sections[at] = section;
        else Sections.RemoveAt(at);
    }

    /// <summary>The report as it now reads. What the form doesn't show (figures, signatories, unplaced text) stays as it was.</summary>
    public StaffReport Apply(StaffReport stored, VoiceChoices voices) => stored with
    {
        Clauses = ClauseList.Numbered(AllClauses(stored, voices).Where(clause => clause.Text.Length > 0), stored.Clauses),
        Sections = [.. Sections.Select(Section).Where(IsWritten)],
        Attachments = [.. Attachments.Where(a => !string.IsNullOrWhiteSpace(a.Title)).Select((a, at) => new Attachment(a.Number ?? at + 1, a.Title!.Trim()))],
        Recipients = [.. Recipients.Where(r => !string.IsNullOrWhiteSpace(r.Name)).Select((r, at) => Recipient(at + 1, r))],
    };

    /// <summary>The clauses as they stand in the form, empty ones too, each with the number that it has in its list.</summary>
    public IReadOnlyList<Clause> AllClauses(StaffReport stored, VoiceChoices voices)
    {
        var known = stored.Clauses.GroupBy(clause => clause.Mark()).ToDictionary(same => same.Key, same => same.First());
        return Clause.Rewritten(ClauseList.Numbered(Clauses.Select((text, at) => ClauseOf(text ?? "", Terms.ElementAtOrDefault(at), known, voices)), stored.Clauses), stored.Clauses);
    }

    // What the form doesn't say stays as it was; a clause that is new has the usual voice, unless the others' is unknown.
    private static Clause ClauseOf(string text, ClauseTerms? terms, Dictionary<string, Clause> stored, VoiceChoices voices)
    {
        var clause = Clause.Of(0, text);
        var same = terms is { Voice: not null, Type: not null } ? null : stored.GetValueOrDefault(clause.Mark());
        var spoken = clause with { Voice = terms?.Voice is { } chosen ? voices.Find(chosen) : same is not null ? same.Voice : voices.HasUnknown ? null : voices.Usual };
        return terms?.Type is not null ? terms.Typed(spoken) : spoken with { Type = same?.Type, Order = same?.Order };
    }

    /// <summary>Adds, removes or moves a line: <c>clause-add</c>, <c>clause-up-2</c>, <c>recipient-remove-1</c>.</summary>
    /// <returns>False when the step names nothing that the form has.</returns>
    public bool Take(string step) => step.Split('-') switch
    {
        // Each moves with its terms; a new one is decided by whoever decides the one before it.
        ["clause", var act, .. var at] => Change(Clauses, act, At(at), () => "") && Change(Terms, act, At(at), () => new ClauseTerms { Voice = Terms.LastOrDefault()?.Voice }),
        ["attachment", var act, .. var at] => Change(Attachments, act, At(at), () => new AttachmentFields { Number = Attachments.Select(a => a.Number ?? 0).DefaultIfEmpty(0).Max() + 1 }),
        ["recipient", var act, .. var at] => Change(Recipients, act, At(at), () => new RecipientFields()),
        ["section", var act, .. var at] => Change(Sections, act, At(at), () => new SectionFields { Kind = SectionKind.Other, Key = SectionKeys.New() }),
        _ => false,
    };

    private static bool Change<T>(List<T> lines, string act, int at, Func<T> make)
    {
        if (act == "add") lines.Add(make());
        else if (at < 0 || at >= lines.Count) return false;
        else if (act == "remove") lines.RemoveAt(at);
        else if (act == "up" && at > 0) (lines[at - 1], lines[at]) = (lines[at], lines[at - 1]);
        else if (act == "down" && at < lines.Count - 1) (lines[at + 1], lines[at]) = (lines[at], lines[at + 1]);
        return true;
    }

    private static int At(string[] rest) => rest is [var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var at) ? at : -1;

    private static IEnumerable<SectionFields> Sectioned(IReadOnlyList<Section> stored, IReadOnlyList<SectionKind> template)
    {
        stored = stored.Keyed();
        var missing = template.Where(kind => stored.All(section => section.Kind != kind)).ToList();
        return stored.Select(section => new SectionFields
        {
            Key = section.Key,
            Kind = section.Kind,
            Heading = section.Heading,
            Text = section.Text,
            IsNotApplicable = section.IsNotApplicable,
            Line = section.Line,
        }).Concat(missing.Select(kind => new SectionFields { Kind = kind, Key = SectionKeys.Of(kind) })).OrderBy(section => Place(section, stored, missing));
    }

    // Sections keep the order in which they were written; one that is missing stands where a staff report has it.
    private static int Place(SectionFields section, IReadOnlyList<Section> stored, List<SectionKind> missing)
    {
        var written = stored.Select(s => s.Kind).ToList();
        if (!missing.Contains(section.Kind)) return 10 * stored.ToList().FindIndex(s => s.Kind == section.Kind && s.Line == section.Line && s.Heading == section.Heading);
        var before = written.FindLastIndex(kind => kind != SectionKind.Other && kind < section.Kind);
        return 10 * before + 1 + (int)section.Kind % 9;
    }

    private static Section Section(SectionFields fields) => new(fields.Kind, (fields.Heading ?? "").Trim(), (fields.Text ?? "").TrimEnd())
    {
        IsNotApplicable = fields.IsNotApplicable,
        Line = fields.Line,
        Key = fields.Key,
    };

    private static bool IsWritten(Section section) => section.IsNotApplicable || section.Text.Length > 0 || (section.Kind == SectionKind.Other && section.Heading.Length > 0);

    // Where a copy goes is never the form's to say: the stored report has it.
    private static Recipient Recipient(int number, RecipientFields fields) =>
        new(number, (fields.Name ?? "").Trim(), fields.Unit is { } unit ? new UnitId(unit) : null, Address: null);
}
