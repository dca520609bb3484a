using System.Text;
using Arende.Domain.Cases;
using Arende.Import;
using Arende.Import.Checks;
using Arende.Texts;
using Xunit;

namespace Arende.Tests.Import;

/// <summary>
/// Twice the text is twice the work. Work is counted and not timed: what the reading allocates, and how many sentences, figures,
/// sections and rows the checks look at.
/// </summary>
public sealed class LinearReadingTests
{
    const int Size = 60_000;

    static readonly Dictionary<string, Func<int, string>> Shapes = new()
    {
        ["short lines under a clause"] = _ => "rad\n",
        ["sentences beside a long table"] = i => i % 2 == 0 ? "\nUppdragen ska slutföras under 2025.\n\nUppdrag\tNy försenad tidplan\tEnligt plan\n" : "Gör något\t1 maj 2026, beslutas nu\t\n",
        ["like headings"] = _ => "## Ekonomiska konsekvenser\n\nHela resultatet är ett underskott på 3 mnkr. Inga ekonomiska konsekvenser.\n\n",
        ["headings alone"] = _ => "## Ekonomiska konsekvenser\n",
        ["headings of its own"] = i => $"## Rubrik {i}\n\nText.\n\n",
        ["proposals"] = i => $"## Förslag till beslut\n\nKommunstyrelsen beslutar:\n\n{i % 9_000}. Godkänna.\n\n",
        ["clauses"] = i => $"{i % 9_000}. Godkänna planen\n   som den är.\n",
        ["bullets"] = _ => "- punkt\n",
        ["nested bullets"] = i => new string(' ', i % 40) + "- punkt\n",
        ["quotes"] = i => string.Concat(Enumerable.Repeat("> ", i % 40)) + "citat\n",
        ["rows"] = _ => "Gör något\t31 februari 2025, beslutas i verksamhetsberättelsen\t\n",
        ["rows with pipes"] = _ => "| a | b | c |\n",
        ["a row with many columns"] = _ => "cell\t",
        ["bare pipe tables"] = _ => "a | b\n--|--\nc | d\n\n",
        ["one long line"] = _ => "ord ",
        ["one long word"] = _ => "x",
        ["only spaces"] = _ => " ",
        ["a long sentence of figures"] = _ => "52 uppdrag varav 17 är klara och 4 mnkr överskott, ",
        ["figures in one paragraph"] = _ => "Av de totalt 52 uppdragen är 4 klara och 5 försenade. ",
        ["parts without a whole"] = _ => "Fyra av de tio uppdragen är klara, 3 uppdrag är försenade. ",
        ["wholes whose parts are elsewhere"] = i => $"Av de totalt {i % 90} uppdragen är 4 klara och 5 försenade.\n\n",
        ["paragraphs of figures"] = _ => "Av de totalt 52 uppdragen är 4 klara och 5 försenade.\n\n",
        ["lists that are announced"] = _ => "De 4 mål som inte nås är:\n\n- ett\n- två\n\n",
        ["announcements alone"] = _ => "De 4 mål som inte nås är:\n\n",
        ["areas"] = i => $"Målområde {i % 900}, 2 och 3 har god måluppfyllelse. ",
        ["grounds"] = _ => "Måluppfyllelsen beror på tillgången. ",
        ["attachments"] = _ => "Bilaga 1. En lång historia\n",
        ["an attachment that goes on"] = i => i == 0 ? "## Bilagor\n\nBilaga 1. En historia\n" : "som går vidare\n",
        ["recipients"] = i => i == 0 ? "## Beslut skickas till\n\n" : $"Enheten {i}\n",
        ["signatures"] = _ => "Kommundirektör\n\n",
        ["header fields"] = _ => "Handläggare: Hanna\n",
        ["bold"] = _ => "**Fet**\n\n",
        ["open tags"] = _ => "<tr <b <a href=\"",
        ["rows of HTML"] = _ => "<tr><td>a</td>\n<td>b</td></tr>\n",
        ["entities"] = _ => "&aring;&#x41;&",
        ["pipes"] = _ => "|",
        ["rulers"] = _ => "---\n",
        ["numbers"] = i => $"{i} ",
        ["signs of other planes"] = _ => "a\u030a 😀 \u00ad",
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_text_is_twice_the_reading(string shape) => Doubling.IsTwice(size => Allocated(Text(shape, size)), Size);

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_text_is_twice_the_checking(string shape) => Doubling.IsTwice(size => LookedAt(Text(shape, size)), Size);

    [Fact]
    public void No_more_remarks_are_made_than_somebody_answers()
    {
        var report = StaffReportReader.Read(Text("rows", Size), TestContext.Current.CancellationToken);
        Assert.Equal(201, report.Remarks.Count);
        Assert.Equal(RemarkKind.MoreRemarks, report.Remarks[^1].Kind);
        Assert.Matches("^Och [0-9]+ till, som inte visas", report.Remarks[^1].Words().Sv);
    }

    [Fact]
    public void A_file_with_more_lines_than_anybody_reads_is_refused_in_words()
    {
        var file = Encoding.UTF8.GetBytes("## Ärendet\n\n" + new string('\n', StaffReportReader.MostLines));
        var refused = Assert.Throws<UnreadableStaffReportException>(() => StaffReportReader.Read(file, TestContext.Current.CancellationToken));
        Assert.Equal(UnreadableReason.TooManyLines, refused.Reason);
        Assert.Contains("100 000 rader", T.Remarks.Of(refused.Reason).Sv, StringComparison.Ordinal);
        Assert.Contains("100,000 lines", T.Remarks.Of(refused.Reason).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_read_on_for_somebody_who_has_gone() =>
        Assert.Throws<OperationCanceledException>(() => StaffReportReader.Read(Text("rows", Size), new CancellationToken(canceled: true)));

    static byte[] Text(string shape, int size)
    {
        var text = new StringBuilder("## Förslag till beslut\n\n1. Godkänna.\n");
        // The clause goes on in the shape's lines; every other shape begins a section of its own.
        if (shape != "short lines under a clause") text.Append("\n## Ärendet\n\nUppdrag\tNy försenad tidplan\tEnligt plan\n");
        for (var i = 0; text.Length < size; i++) text.Append(Shapes[shape](i));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static long Allocated(byte[] file) => Doubling.Allocated(() => StaffReportReader.Read(file));

    static long LookedAt(byte[] file)
    {
        var facts = StaffReportReader.FactsOf(file);
        var count = new Count();
        var document = facts.Document with
        {
            Sections = new Counted<ReportSection>(facts.Document.Sections, count),
            Clauses = new Counted<ReportClause>(facts.Document.Clauses, count),
            Attachments = new Counted<ReportAttachment>(facts.Document.Attachments, count),
            Assignments = new Counted<ImportedAssignment>(facts.Document.Assignments, count),
        };
        Checklist.Go(new ReportFacts(document, facts.Tables, new Counted<Sentence>(facts.Prose, count), new Counted<Quantity>(facts.Quantities, count)));
        return count.Times + 100;
    }
}
