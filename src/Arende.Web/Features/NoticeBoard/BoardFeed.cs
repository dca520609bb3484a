using System.Globalization;
using System.Text;
using System.Xml;
using Arende.Application.Notices;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Notices;
using Arende.Texts;
using Arende.Texts.ComposedDocuments;

namespace Arende.Web.Features.NoticeBoard;

/// <summary>What hangs on the notice board, as an Atom feed (RFC 4287) in the reader's language.</summary>
public static class BoardFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="notices">The latest first.</param>
    /// <param name="announcements">Of the council's meetings, with whose they are.</param>
    /// <param name="municipality">Whose board it is.</param>
    /// <param name="today">When nothing hangs, the feed is as of today.</param>
    /// <param name="absolute">Makes a whole address of a path.</param>
    /// <param name="self">The path of the feed in this language.</param>
    public static byte[] Write(IReadOnlyList<PostedNotice> notices, IReadOnlyList<(Announcement One, Body Body)> announcements, string municipality, DateOnly today, Func<string, string> absolute, string self)
    {
        using var written = new MemoryStream();
        using (var xml = XmlWriter.Create(written, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, Text.ReadsEnglish ? "en" : "sv");
            xml.WriteElementString("id", Atom, absolute("/notice-board/feed"));
            xml.WriteElementString("title", Atom, T.NoticeBoard.Of(municipality));
            xml.WriteElementString("updated", Atom, Moment(notices.Select(one => one.Notice.PostedOn!.Value).Concat(announcements.Select(announced => announced.One.PostedOn)).DefaultIfEmpty(today).Max()));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, municipality);
            xml.WriteEndElement();
            Link(xml, "self", "application/atom+xml", absolute(self));
            Link(xml, "alternate", "text/html", absolute("/notice-board"));
            foreach (var (one, body) in announcements)
                Entry(xml, one.Id.ToString(), T.Announcements.Of(body, one), one.PostedOn, absolute($"/notice-board/meetings/{one.Id}"),
                    [.. AnnouncementFacts.Of(body, one).Select(fact => $"{fact.Name}: {fact.Value}"), $"{T.Announcements.Items}:", .. one.Items]);
            foreach (var one in notices)
                Entry(xml, one.Notice.Id.ToString(), T.NoticeBoard.About(one.Body, one.Notice), one.Notice.PostedOn!.Value, absolute($"/notice-board/{one.Notice.Id}"),
                    [.. NoticeFacts.Of(one.Body, one.Notice, one.Appealable).Select(fact => $"{fact.Name}: {fact.Value}")]);
            xml.WriteEndElement();
        }
        return written.ToArray();
    }

    private static void Entry(XmlWriter xml, string id, Text title, DateOnly postedOn, string address, IEnumerable<string> says)
    {
        xml.WriteStartElement("entry", Atom);
        // The same in every language, at every address, and when it goes up anew.
        xml.WriteElementString("id", Atom, $"urn:uuid:{id}");
        xml.WriteElementString("title", Atom, title);
        xml.WriteElementString("updated", Atom, Moment(postedOn));
        Link(xml, "alternate", "text/html", address);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(string.Join('\n', says));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // A notice is of a day: that it announces, from its beginning in Stockholm.
    private static string Moment(DateOnly day) => StockholmTime.StartOfDay(day).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
