using Arende.Application.Drafts;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<EarlierSection>, IEntityTypeConfiguration<UnsavedSection>, IEntityTypeConfiguration<ReadReport>,
    IEntityTypeConfiguration<SectionComment>
{
    public void Configure(EntityTypeBuilder<EarlierSection> builder)
    {
        builder.ToTable("EarlierSections");
        builder.HasKey(e => new { e.CaseId, e.Key, e.Version });
        builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<UnsavedSection> builder)
    {
        builder.ToTable("UnsavedSections");
        builder.HasKey(u => new { u.CaseId, u.PersonId, u.Key });
        builder.HasIndex(u => u.KeptAt);
        builder.HasOne<Case>().WithMany().HasForeignKey(u => u.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(u => u.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReadReport> builder)
    {
        builder.ToTable("ReadReports");
        builder.HasKey(r => new { r.CaseId, r.PersonId });
        builder.Property(r => r.Sections).HasConversion<JsonColumns.Converter<IReadOnlyList<ReadSection>>, JsonColumns.Comparer<IReadOnlyList<ReadSection>>>();
        builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SectionComment> builder)
    {
        builder.ToTable("SectionComments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
