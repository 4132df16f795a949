"""Makes the vectors of Fixtures/evaluation from public packages (PyPI): ir-measures 0.4.3 with pytrec_eval-terrier 0.5.11,
scipy 1.17.1, statsmodels 0.15.0, numpy 2.4.6.

    python evaluation_vectors.py FOLDER
"""
import json, sys, math, numpy as np, scipy, scipy.stats as st, ir_measures, statsmodels
from ir_measures import nDCG, AP, RR, R
from statsmodels.stats.multitest import multipletests
rng = np.random.default_rng(20250101)
out=sys.argv[1].rstrip('/')+'/'
# ranking
cases=[]
for c in range(60):
    n=int(rng.integers(1,40)); docs=[f"d{i}" for i in range(60)]
    ranking=[str(x) for x in rng.choice(docs, size=n, replace=False)]
    m=int(rng.integers(1,25)); judged=[str(x) for x in rng.choice(docs, size=m, replace=False)]
    grades={d:int(rng.integers(0,4)) for d in judged}
    if c%10==9: grades={d:0 for d in judged}
    qrels=[ir_measures.Qrel('q',d,g) for d,g in grades.items()]
    run=[ir_measures.ScoredDoc('q',d,float(len(ranking)-i)) for i,d in enumerate(ranking)]
    ms={'ndcg3':nDCG@3,'ndcg10':nDCG@10,'ndcg10exp':nDCG(gains={0:0,1:1,2:3,3:7})@10,'ap':AP,'ap10':AP@10,'ap2':AP(rel=2),'rr':RR,'rr10':RR@10,'recall5':R@5,'recall20rel2':R(rel=2)@20}
    vals={}
    for k,mm in ms.items():
        vals[k]=float(ir_measures.calc_aggregate([mm],qrels,run)[mm])
    cases.append({'ranking':ranking,'grades':grades,'expected':vals})
json.dump({'source':f'ir-measures {ir_measures.__version__ if hasattr(ir_measures,"__version__") else "0.4.3"} with pytrec_eval-terrier 0.5.11 (PyPI), on random rankings and grades','cases':cases},open(out+'ranking-metrics.json','w'),indent=None)
# statistics
S={'source':f'scipy {scipy.__version__}, statsmodels {statsmodels.__version__}, numpy {np.__version__} (PyPI), on random data; confidenceSequences by an independent numpy transcription of Waudby-Smith and Ramdas 2024, theorem 2'}
S['normalQuantile']=[{'p':p,'value':float(st.norm.ppf(p))} for p in [1e-12,1e-5,.01,.025,.2,.5,.9,.975,.9999]]
S['studentQuantile']=[{'p':p,'freedom':f,'value':float(st.t.ppf(p,f))} for p in [1e-6,.005,.025,.3,.8,.975,.999] for f in [1,2,3.7,9,30,250.5]]
S['studentCDF']=[{'t':t,'freedom':f,'value':float(st.t.cdf(t,f))} for t in [-8,-2.1,-.3,0,.7,3.3,12] for f in [1,4.5,20,400]]
S['binomialTail']=[{'count':k,'trials':n,'p':p,'value':float(st.binom.sf(k-1,n,p))} for (k,n,p) in [(0,5,.3),(1,5,.3),(5,5,.3),(80,100,.7),(200,220,.9),(500,500,.98),(37,1000,.02),(3,3,.5)]]
pb=[]
for n in [1,3,12,60,300]:
    ps=rng.uniform(0,1,n)*rng.uniform(.05,1); 
    pmf=np.array([1.0])
    for p in ps: pmf=np.convolve(pmf,[1-p,p])
    k=int(rng.integers(0,n+1)) if n<60 else int(ps.sum()*1.3)
    assert abs(float(st.poisson_binom.sf(k-1,ps))-pmf[k:].sum())<1e-9 if hasattr(st,'poisson_binom') else True
    pb.append({'probabilities':ps.tolist(),'count':k,'value':float(pmf[k:].sum())})
S['poissonBinomial']=pb
S['wilson']=[]
for (k,n,l) in [(0,10,.95),(10,10,.95),(3,17,.9),(480,1000,.99),(1,2,.95)]:
    ci=st.binomtest(k,n).proportion_ci(l,'wilson'); S['wilson'].append({'successes':k,'trials':n,'level':l,'lower':float(ci.low),'upper':float(ci.high)})
S['mean']=[]; S['paired']=[]; S['bootstrap']=[]
for n in [2,5,40,200]:
    x=rng.beta(2,1,n); y=np.clip(x-.03+rng.normal(0,.1,n),0,1)
    for l in [.9,.95]:
        ci=st.ttest_1samp(x,0).confidence_interval(l); S['mean'].append({'values':x.tolist(),'level':l,'lower':float(ci.low),'upper':float(ci.high)})
        ci=st.ttest_rel(x,y).confidence_interval(l); S['paired'].append({'left':x.tolist(),'right':y.tolist(),'level':l,'lower':float(ci.low),'upper':float(ci.high)})
    if n>=40:
        b=st.bootstrap((x,),np.mean,n_resamples=200000,method='percentile',random_state=np.random.default_rng(1)).confidence_interval
        S['bootstrap'].append({'values':x.tolist(),'level':.95,'lower':float(b.low),'upper':float(b.high)})
S['sign']=[]
for (a,b) in [(0,0),(5,0),(8,3),(30,31),(200,150)]:
    n=a+b
    S['sign'].append({'positive':a,'negative':b,'twoSided':1.0 if n==0 else float(st.binomtest(a,n).pvalue),'greater':1.0 if n==0 else float(st.binomtest(a,n,alternative='greater').pvalue)})
S['permutation']=[]
for n in [2,6,11,14]:
    d=rng.normal(.3,1,n)
    r={a:float(st.permutation_test((d,),np.sum,permutation_type='samples',alternative=b,n_resamples=np.inf).pvalue) for a,b in [('greater','greater')]}
    tot=abs(d.sum()); cnt=0
    for m in range(2**n):
        s=sum(d[i] if m>>i&1==0 else -d[i] for i in range(n)); cnt+= abs(s)>=tot-1e-12
    r['twoSided']=cnt/2**n
    S['permutation'].append({'differences':d.tolist(),**r})
d=rng.normal(.12,1,200); p=st.permutation_test((d,),np.sum,permutation_type='samples',alternative='greater',n_resamples=400000,random_state=np.random.default_rng(2)).pvalue
S['permutationLarge']={'differences':d.tolist(),'greater':float(p)}
S['adjust']=[]
for n in [1,4,15]:
    p=rng.uniform(0,1,n)**3
    S['adjust'].append({'pValues':p.tolist(),'holm':multipletests(p,method='holm')[1].tolist(),'bh':multipletests(p,method='fdr_bh')[1].tolist()})
    assert np.allclose(S['adjust'][-1]['bh'],st.false_discovery_control(p))
S['decaying']=[]
for n,rate in [(2,.5),(30,.1),(500,.01),(7,1.0)]:
    x=rng.beta(2,2,n); w=(1-rate)**np.arange(n-1,-1,-1.0)
    if rate==1.0: w=np.array([0.0]*(n-1)+[1.0])
    mean=float(np.average(x,weights=w)); e=float(w.sum()**2/(w**2).sum())
    var=float(np.cov(x,aweights=w)) if rate<1 else 0.0
    r={'values':x.tolist(),'rate':rate,'mean':mean,'effective':e,'variance':var}
    if e>1.0001:
        q=float(st.t.ppf(.975,e-1)); r['lower']=mean-q*math.sqrt(var/e); r['upper']=mean+q*math.sqrt(var/e)
    S['decaying'].append(r)
S['confidenceSequences']=[]
for n,l in [(1,.95),(20,.95),(300,.9),(1500,.99)]:
    x=rng.beta(3,2,n); a=1-l; t=np.arange(1,n+1)
    mu=(.5+np.cumsum(x))/(t+1); s2=(.25+np.cumsum((x-mu)**2))/(t+1)
    mup=np.concatenate([[.5],mu[:-1]]); s2p=np.concatenate([[.25],s2[:-1]])
    lam=np.minimum(np.sqrt(2*np.log(2/a)/(s2p*t*np.log(1+t))),.5)
    psi=-np.log(1-lam)-lam; v=(x-mup)**2
    mid=np.cumsum(lam*x)/np.cumsum(lam); mar=(np.log(2/a)+np.cumsum(v*psi))/np.cumsum(lam)
    S['confidenceSequences'].append({'values':x.tolist(),'level':l,'lower':float(max(0,np.max(mid-mar))),'upper':float(min(1,np.min(mid+mar)))})
json.dump(S,open(out+'statistics.json','w'),indent=None)
