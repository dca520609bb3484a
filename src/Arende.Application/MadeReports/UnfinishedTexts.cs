using Arende.Application.Figures;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.MadeReports;

/// <summary>
/// What is unfinished in a case that carries made reports: placeholders of its templates in its letter or in one of them, and in them names that name nothing, have no value, or that there is no room for. Those of the
/// letter are remarks, which must be answered; what it has no room for is told by <see cref="FigureBounds"/>.
/// </summary>
public sealed class UnfinishedTexts(ArendeDb db, ReadFigures read)
{
    /// <summary>So many are told with their places.</summary>
    private const int MostPlaces = 3;

    private const int LongestText = 60;

    public async Task<IReadOnlyList<Obstacle>> Of(StaffReport letter, IReadOnlyList<MadeReport> carries, CancellationToken ct)
    {
        if (carries.Count == 0) return [];
        List<PlaceInText> placeholders =
        [
            .. letter.Clauses.SelectMany((clause, at) => Placeholders.In(clause.Text).Select(one => new PlaceInText(null, 0, "", at + 1, Short(one.Text)))),
            .. letter.Sections.SelectMany(section => Placeholders.In(section.Text).Select(one => new PlaceInText(null, 0, section.Heading, one.Line, Short(one.Text)) { Section = section.Kind })),
            .. carries.SelectMany(made => Placeholders.In(made.Text).Select(left => new PlaceInText(made.Number, Attached(made), "", left.Line, Short(left.Text)))),
        ];
        List<(PlaceInText Place, TemplateFault Fault)> names = [];
        foreach (var made in carries)
            names.AddRange((await Faults(made, ct)).Select(fault => (new PlaceInText(made.Number, Attached(made), "", fault.Line, Short(fault.Token)), fault)));
        return
        [
            .. Told(Rule.PlaceholdersAreLeft, placeholders),
            .. Told(Rule.FiguresNameNothing, [.. names.Where(one => one.Fault is { IsLack: false, IsTooMuch: false }).Select(one => one.Place)]),
            .. Told(Rule.FiguresHaveNoValue, [.. names.Where(one => one.Fault.IsLack).Select(one => one.Place)]),
            .. Told(Rule.TextTakesTooMuch, [.. names.Where(one => one.Fault.IsTooMuch).Select(one => one.Place)]),
        ];

        int Attached(MadeReport made) => letter.Attachments.FirstOrDefault(attachment => attachment.Made == made.Number)?.Number ?? made.Number;
    }

    /// <summary>What holds a signature back: names of its texts that name nothing any more, have no value, or that there is no room for. Placeholders were looked for when it was handed in; what is frozen since may have brackets of the register's own.</summary>
    public async Task<IReadOnlyList<Obstacle>> AtSigning(CaseId id, StaffReport letter, BodyId board, IReadOnlyList<MadeReport> carries, CancellationToken ct) =>
        [.. await LostSince(id, letter, board, ct), .. (await Of(letter, carries, ct)).Where(one => one.Rule != Rule.PlaceholdersAreLeft)];

    /// <summary>What the register has lost of a case's own report since it was handed in. What had no value then is a remark, and somebody has answered it.</summary>
    public async Task<IReadOnlyList<Obstacle>> LostSince(CaseId id, StaffReport letter, BodyId board, CancellationToken ct)
    {
        if (letter.Frozen is not null || !letter.HasFigures) return [];
        List<string> lacking = [.. (await read.Of(letter.Tokens, board, ct)).Faults.Where(fault => fault.Value.Kind == FigureFaultKind.NoValue).Select(fault => fault.Key)];
        if (lacking.Count == 0) return [];
        var remarks = (await db.Cases.AsNoTracking().Where(c => c.Id == id).SelectMany(c => c.Remarks).Where(remark => remark.Kind == RemarkKind.FigureHasNoValue).Select(remark => remark.Arguments).ToListAsync(ct)).SelectMany(one => one).ToHashSet();
        return [.. Told(Rule.FiguresHaveNoValue, [.. Places(letter).Where(place => lacking.Contains(place.Text) && !remarks.Contains(place.Text)).DistinctBy(place => place.Text).Select(place => place with { Text = Short(place.Text) })])];
    }

    private static List<PlaceInText> Places(StaffReport letter) =>
    [
        .. letter.Clauses.SelectMany((clause, at) => FigureTokens.InLine(clause.Text).Select(one => new PlaceInText(null, 0, "", at + 1, one.Token.Text))),
        .. letter.Sections.SelectMany(section => FigureTokens.In(section.Text).Select(one => new PlaceInText(null, 0, section.Heading, LineOf(section.Text, one.At), one.Token.Text))),
    ];

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;

    /// <summary>The names of a report that name nothing, that the register has no value of, or that there is no room for, by their lines.</summary>
    public async Task<IReadOnlyList<TemplateFault>> Faults(MadeReport made, CancellationToken ct)
    {
        if (made.IsFrozen) return [];
        var placed = FigureTokens.In(made.Text);
        if (placed.Count == 0) return [];
        var faults = (await read.Of(placed.Select(one => one.Token), made.BoardId, ct)).Faults;
        return [.. placed.Where(one => one.Token.IsMisplaced || faults.ContainsKey(one.Token.Text))
            .Select(one => new TemplateFault(LineOf(made.Text, one.At), one.Token.Text, one.Token.IsMisplaced ? null : faults[one.Token.Text]))];
    }

    private static IEnumerable<Obstacle> Told(Rule rule, List<PlaceInText> found)
    {
        if (found.Count > 0) yield return new Obstacle(rule, found.Count) { Places = [.. found.Take(MostPlaces)] };
    }

    private static string Short(string text) => text.Length <= LongestText ? text : $"{text[..LongestText].TrimEnd()}…";
}
