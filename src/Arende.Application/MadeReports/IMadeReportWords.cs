using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Reports;

namespace Arende.Application.MadeReports;

/// <summary>A template as it counts: the product's own, or what a controller has written instead.</summary>
/// <param name="Kind">Of which of the year's reports.</param>
/// <param name="Scope">All of the board, a unit, or the projects.</param>
/// <param name="Title">The report's title.</param>
/// <param name="Text">Its text in Markdown.</param>
public sealed record TemplateText(PeriodKind Kind, ReportScope Scope, string Title, string Text);

/// <summary>An annual report's case.</summary>
/// <param name="Board">Whose.</param>
/// <param name="HasCommittee">A committee proposes what the board decides.</param>
/// <param name="Year">The year.</param>
/// <param name="Office">The unit that writes it.</param>
/// <param name="Reports">The documents that it carries.</param>
/// <param name="Offices">The units that have a document of their own.</param>
public sealed record AnnualCase(Body Board, bool HasCommittee, int Year, string Office, IReadOnlyList<MadeReport> Reports, IReadOnlyList<Recipient> Offices)
{
    /// <summary>The board's economy of the year is known.</summary>
    public bool HasEconomy { get; init; }

    /// <summary>Its capital costs are a line of their own.</summary>
    public bool HasCapital { get; init; }

    /// <summary>The plan has assignments left, which the case transfers to the next one.</summary>
    public bool Transfers { get; init; }

    /// <summary>Those who sign the municipality's letters.</summary>
    public IReadOnlyList<Signatory> Signatories { get; init; } = [];
}

/// <summary>The words of the reports that the product makes, which stand beside all others in Arende.Texts. In Swedish: they are the municipality's own.</summary>
public interface IMadeReportWords
{
    /// <summary>The product's own templates, in the order in which they are listed.</summary>
    IReadOnlyList<TemplateText> Own { get; }

    /// <summary>"2024", or "per oktober 2024".</summary>
    string Period(int year, int? month);

    /// <summary>A unit's name as it stands in a sentence.</summary>
    string InSentence(string unit);

    /// <summary>The title and the draft of the case that carries an annual report.</summary>
    (string Title, StaffReport Report) Write(AnnualCase annual);
}
