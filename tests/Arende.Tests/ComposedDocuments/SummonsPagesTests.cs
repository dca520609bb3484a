using Arende.Application.ComposedDocuments;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.Texts;

namespace Arende.Tests.ComposedDocuments;

public class SummonsPagesTests
{
    private static readonly Guid New = Guid.CreateVersion7();
    private static readonly Guid Changed = Guid.CreateVersion7();
    private static readonly Meeting board = new(UsualBodies.Board, new DateOnly(2025, 4, 7));
    private static readonly CalledMember[] called = [new(MemberId.New(), "Lova Ledamot", "C", false, null), new(MemberId.New(), "Eskil Ersättare", "S", true, null)];

    [Fact]
    public void It_says_when_and_where_who_is_called_and_each_item_under_a_heading_of_its_own()
    {
        var text = Compose(null).Canonical();
        foreach (var word in new[] { "Kallelse till kommunstyrelsens sammanträde måndag 7", "13.00", "Sessionssalen", "Lova Ledamot (C)", "Eskil Ersättare (S)", "föredras av Hanna Handläggare" })
            Assert.Contains(word, text, StringComparison.Ordinal);
        Assert.Contains(new HeadingBlock(3, "1. Förskolan i Bergby"), Compose(null).Blocks);
        Assert.DoesNotContain("(ny)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_version_marks_in_words_what_is_new_and_what_is_changed_and_how()
    {
        var document = Compose(Summons(null));
        Assert.Contains(new HeadingBlock(3, "1. Förskolan i Bergby (ny)"), document.Blocks);
        Assert.Contains(new HeadingBlock(3, "2. Badplatsen (ändrad)"), document.Blocks);
        Assert.Contains("Ändrat: ny version av handling 4.", document.Canonical(), StringComparison.Ordinal);
        Assert.Contains("Utgår: det som var punkt 3", document.Canonical(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_not_open_stands_without_its_title()
    {
        var document = Documents.Words.Summons(new SummonsToCompose("Strandköpings kommun", UsualBodies.Board, Summons(null), "Nils", [new SummonsLine(1, null, "KS 2025-9", "Hanna", false, false, null)], []));
        Assert.Contains(new HeadingBlock(3, "1. Ärende som inte är öppet för alla"), document.Blocks);
    }

    [Fact]
    public void With_its_documents_every_item_is_one_heading_over_its_reports_own()
    {
        var report = Compose(null) with { Title = "Förskolan", Blocks = [new HeadingBlock(2, "Sammanfattning"), ParagraphBlock.Of("Ny förskola.")] };
        var pack = Documents.Words.Pack(new PackToCompose(Compose(null),
            [new PackedItem(1, "Förskolan", false, report, [new PackedAttachment(1, "Karta", "karta.pdf")]), new PackedItem(2, null, false, null, []), new PackedItem(3, "Upprop", true, null, [])]));

        Assert.Contains(new HeadingBlock(2, "Punkt 1: Förskolan"), pack.Blocks);
        Assert.Contains(new HeadingBlock(3, "Sammanfattning"), pack.Blocks);
        Assert.Contains("karta.pdf", pack.Canonical(), StringComparison.Ordinal);
        Assert.Contains("Handlingarna är inte öppna för alla", pack.Canonical(), StringComparison.Ordinal);
        Assert.DoesNotContain(pack.Blocks, block => block is HeadingBlock { Text: "Punkt 3: Upprop" });
    }

    [Fact]
    public void What_the_product_made_stands_after_its_report_in_order_and_what_lies_beside_is_listed_once()
    {
        ComposedDocument Made(string title) => Compose(null) with { Title = title, Blocks = [new FactsBlock([new("Ärende", "KS 2025-1")]), new HeadingBlock(2, "Ekonomi"), ParagraphBlock.Of($"Så gick det för {title}.")] };
        var pack = Documents.Words.Pack(new PackToCompose(Compose(null), [new PackedItem(1, "Året", false, Compose(null) with { Blocks = [ParagraphBlock.Of("Skrivelsen.")] },
            [new PackedAttachment(1, "Nämnden", null, Made("nämnden")), new PackedAttachment(2, "Kontoret", null, Made("kontoret")), new PackedAttachment(3, "Karta", "karta.pdf")])]));

        var at = pack.Blocks.ToList().IndexOf(new HeadingBlock(2, "Punkt 1: Året"));
        Assert.Equal(["Punkt 1: Året", "Filer bredvid", "Bilaga 1. Nämnden", "Ekonomi", "Bilaga 2. Kontoret", "Ekonomi"], pack.Blocks.Skip(at).OfType<HeadingBlock>().Select(heading => heading.Text).Select(text => text == T.Summons.BesideTheDocument.Sv ? "Filer bredvid" : text));
        Assert.Equal([3, 4], pack.Blocks.OfType<HeadingBlock>().Where(heading => heading.Text is "Bilaga 1. Nämnden" or "Ekonomi").Select(heading => heading.Level).Distinct());
        Assert.Single(pack.Blocks.Skip(at).OfType<ListBlock>(), list => list.Items.Count == 1);
        Assert.DoesNotContain(pack.Blocks.Skip(at), block => block is FactsBlock);
    }

    [Fact]
    public void A_question_in_the_council_says_from_whom_and_its_words_come_along()
    {
        var title = AgendaRules.TitleOf(new StandingItem(Guid.NewGuid(), 4, StandingItemKind.Question, "Väntetider", Question: new CouncilQuestion(CouncilQuestionKind.Interpellation, "Lova Ledamot", "Olle Ordförande", "Hur länge väntar man?")));
        var pack = Documents.Words.Pack(new PackToCompose(Compose(null), [new PackedItem(4, title, true, null, [], "Hur länge väntar man?")]));

        Assert.Contains(new HeadingBlock(2, "Punkt 4: Interpellation från Lova Ledamot till Olle Ordförande: Väntetider"), pack.Blocks);
        Assert.Contains("Hur länge väntar man?", pack.Canonical(), StringComparison.Ordinal);
    }

    /// <summary>Two items with a report each.</summary>
    internal static ComposedDocument Pack() => Documents.Words.Pack(new PackToCompose(Compose(null),
        [.. new[] { "Badplatsen", "Bryggan" }.Index().Select(item => new PackedItem(item.Index + 1, item.Item, false, Compose(null) with { Title = item.Item, Blocks = [new HeadingBlock(2, "Sammanfattning"), ParagraphBlock.Of("Ny plats.")] }, [new PackedAttachment(1, "Karta", "karta.pdf")]))]));

    private static ComposedDocument Compose(Summons? earlier)
    {
        var summons = Summons(earlier);
        var news = summons.NewsSince(earlier).ToDictionary(one => one.Item);
        return Documents.Words.Summons(new SummonsToCompose("Strandköpings kommun", UsualBodies.Board, summons, "Nils Nämndsekreterare",
        [
            new SummonsLine(1, "Förskolan i Bergby", "KS 2025-1", "Hanna Handläggare", false, false, news.GetValueOrDefault(New)),
            new SummonsLine(2, "Badplatsen", "KS 2025-2", "Hanna Handläggare", true, false, news.GetValueOrDefault(Changed)),
        ], [.. summons.GoneSince(earlier).Select(item => item.Number)]));
    }

    private static Summons Summons(Summons? earlier) => new(board, earlier, new MeetingFacts(new TimeOnly(13, 0), "Sessionssalen"), earlier is null
        ? [new(Changed, 1, new ItemContent("a", [new ItemDocument(4, 1)])), new(Guid.CreateVersion7(), 3, null)]
        : [new(New, 1, new ItemContent("a", [])), new(Changed, 2, new ItemContent("a", [new ItemDocument(4, 2)]))], called, PersonId.New(), default);
}
