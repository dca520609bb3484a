using Arende.Application.Minutes;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class MinutesConfiguration : IEntityTypeConfiguration<MinutesVersion>, IEntityTypeConfiguration<MinutesSignature>, IEntityTypeConfiguration<ScannedMinutes>,
    IEntityTypeConfiguration<PublishedMinutes>
{
    public void Configure(EntityTypeBuilder<MinutesVersion> builder)
    {
        builder.ToTable("MinutesVersions");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Cases).HasConversion<JsonColumns.Converter<IReadOnlyList<Guid>>, JsonColumns.Comparer<IReadOnlyList<Guid>>>();
        // Two who keep one at once have two numbers.
        builder.HasIndex(version => new { version.MeetingId, version.Number }).IsUnique();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(version => version.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MinutesSignature> builder)
    {
        builder.ToTable("MinutesSignatures");
        builder.Property(signature => signature.Id).ValueGeneratedNever();
        builder.Property(signature => signature.Except).HasConversion<JsonColumns.Converter<IReadOnlyList<int>>, JsonColumns.Comparer<IReadOnlyList<int>>>();
        builder.Property(signature => signature.Version).IsConcurrencyToken();
        builder.Ignore(signature => signature.Stands);
        builder.HasIndex(signature => signature.MeetingId);
        // Asked by every inbox.
        builder.HasIndex(signature => signature.PersonId, "ix_minutes_signatures_asked").HasFilter("state = 'Asked'");
        builder.HasOne<Meeting>().WithMany().HasForeignKey(signature => signature.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ScannedMinutes> builder)
    {
        builder.ToTable("ScannedMinutes");
        builder.Property(scan => scan.Id).ValueGeneratedNever();
        // One file is attached once, and the sweep of the store asks by its digest.
        builder.HasIndex(scan => new { scan.MeetingId, scan.Digest }).IsUnique();
        builder.HasIndex(scan => scan.Digest);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(scan => scan.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PublishedMinutes> builder)
    {
        builder.ToTable("PublishedMinutes");
        builder.Property(published => published.Id).ValueGeneratedNever();
        builder.Property(published => published.Paragraphs).HasConversion<JsonColumns.Converter<IReadOnlyList<int>>, JsonColumns.Comparer<IReadOnlyList<int>>>();
        builder.Property(published => published.Masked).HasConversion<JsonColumns.Converter<IReadOnlyList<string>>, JsonColumns.Comparer<IReadOnlyList<string>>>();
        builder.Ignore(published => published.Words);
        builder.Ignore(published => published.MaskedPlaces);
        builder.Property(published => published.Version).IsConcurrencyToken();
        // What anybody may see of a meeting is one publication.
        builder.HasIndex(published => published.MeetingId, "ix_published_minutes_standing").IsUnique().HasFilter("withdrawn_at IS NULL");
        builder.HasOne<Meeting>().WithMany().HasForeignKey(published => published.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}
